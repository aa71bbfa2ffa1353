import type { Modeler, Shape } from './types.js';

const GENERATED = /^(Activity|Gateway|Event|Flow|task|gw|start|end|wait|wave|timer|boundary|sub|event)_[0-9a-z]{7}$/;

function prefix(element: any): string {
  const definition = element.eventDefinitions?.[0]?.$type;
  switch (element.$type) {
    case 'bpmn:StartEvent':
      return 'start';
    case 'bpmn:EndEvent':
      return 'end';
    case 'bpmn:BoundaryEvent':
      return 'boundary';
    case 'bpmn:ReceiveTask':
      return 'wait';
    case 'bpmn:CallActivity':
      return 'wave';
    case 'bpmn:SubProcess':
      return 'sub';
    case 'bpmn:IntermediateCatchEvent':
      return definition === 'bpmn:TimerEventDefinition' ? 'timer' : 'wait';
    default:
      return element.$type.endsWith('Gateway') ? 'gw' : 'task';
  }
}

function meaning(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
}

/**
 * An id that says type and meaning (`task_greet`), as long as nobody has given one; numbered where it is taken, or
 * where the name has no letter that an id may have.
 */
export function idsFromNames(modeler: Modeler) {
  const ids = modeler.get('moddle').ids;
  const rename = (shape: Shape) => {
    const element = shape?.businessObject;
    const words = meaning(element?.name ?? '');
    if (!element?.name || shape.labelTarget || !GENERATED.test(element.id) || !element.$instanceOf('bpmn:FlowNode')) {
      return;
    }
    const wanted = words ? `${prefix(element)}_${words}` : prefix(element);
    let id = words ? wanted : `${wanted}_1`;
    for (let n = 2; ids.assigned(id); n++) {
      id = `${wanted}_${n}`;
    }
    modeler.get('modeling').updateProperties(shape, { id });
  };
  const bus = modeler.get('eventBus');
  bus.on(['commandStack.element.updateLabel.postExecuted', 'commandStack.element.updateProperties.postExecuted'], 100,
    ({ context }: { context: { element: Shape; properties?: object } }) => {
      if (!context.properties || 'name' in context.properties) {
        rename(context.element.labelTarget ?? context.element);
      }
    });
}
