declare module '*.css';
declare module 'bpmn-js/lib/NavigatedViewer' {
  const NavigatedViewer: new (options: object) => import('./viewer.js').Viewer;
  export default NavigatedViewer;
}
