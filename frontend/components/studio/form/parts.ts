// Everything that only the form editor needs, in one chunk of its own: it is loaded when the first one is opened.
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import './form.css';
import { FormEditor } from '@bpmn-io/form-js-editor';

/** A field of a form, as form-js holds it; loose, because each kind has words of its own. */
export type Field = Record<string, any> & { id: string; type: string };

/** What we use of form-js' editor. */
export interface FormTool {
  importSchema(schema: object): Promise<unknown>;
  saveSchema(): object;
  get(name: string): any;
  on(event: string, callback: (event: any) => void): void;
  destroy(): void;
}

/** Its own palette and panel stay outside the page: ours offer what the task screen can ask, in the reader's language. */
export function createFormTool(container: HTMLElement): FormTool {
  return new FormEditor({
    container,
    palette: { parent: document.createElement('div') },
    propertiesPanel: { parent: document.createElement('div') },
  }) as unknown as FormTool;
}
