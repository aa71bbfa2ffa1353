import type { Modeler, Shape, Template, Translate } from './types.js';

/** What the owner may place: one of our templates, or a plain sign of BPMN. */
export interface Block {
  id: string;
  name: string;
  description: string;
  icon: string;
  group: string;
  type: string;
  /** The event definition of an event. */
  definition?: string;
  template?: string;
}

interface Sign {
  group: string;
  icon: string;
  template?: string;
  type?: string;
  definition?: string;
  name?: string;
  description?: string;
}

/** In the order of the rail; names and descriptions of templates are their own. */
const SIGNS: Record<string, Sign> = {
  start: { group: 'Flow', icon: 'start-event-none', type: 'bpmn:StartEvent', name: 'Start', description: 'The customer enters here' },
  gateway: { group: 'Flow', icon: 'gateway-xor', type: 'bpmn:ExclusiveGateway', name: 'Choice', description: 'One of several ways, by the outcome' },
  parallel: { group: 'Flow', icon: 'gateway-parallel', type: 'bpmn:ParallelGateway', name: 'At the same time', description: 'All ways at once, or wait for all of them' },
  timer: { group: 'Flow', icon: 'intermediate-event-catch-timer', type: 'bpmn:IntermediateCatchEvent', definition: 'bpmn:TimerEventDefinition', name: 'Some time later', description: 'Waits for a time' },
  deadline: { group: 'Flow', icon: 'intermediate-event-catch-timer', type: 'bpmn:BoundaryEvent', definition: 'bpmn:TimerEventDefinition', name: 'Deadline', description: 'Drop it on the border of a step: what happens when it takes too long' },
  sub: { group: 'Flow', icon: 'subprocess-expanded', type: 'bpmn:SubProcess', name: 'Part of the journey', description: 'Several steps with a border around them' },
  end: { group: 'Flow', icon: 'end-event-none', template: 'end', type: 'bpmn:EndEvent' },
  task: { group: 'Staff', icon: 'user-task', template: 'staff-task' },
  call: { group: 'Staff', icon: 'user-task', template: 'call' },
  wait: { group: 'Customer', icon: 'receive-task', template: 'wait' },
  milestone: { group: 'Customer', icon: 'receive-task', template: 'milestone' },
  marketing: { group: 'Contact', icon: 'service-task', template: 'contact-marketing' },
  service: { group: 'Contact', icon: 'service-task', template: 'contact-service' },
  wave: { group: 'Contact', icon: 'call-activity', template: 'wave' },
  survey: { group: 'Contact', icon: 'service-task', template: 'survey' },
  journey: { group: 'More', icon: 'service-task', template: 'start-journey' },
  tag: { group: 'More', icon: 'service-task', template: 'tag' },
  improvement: { group: 'More', icon: 'service-task', template: 'improvement' },
};

export const PREFIX = 'io.journeyloop.';

/** What can be placed, in the reader's language. */
export function blocks(templates: Template[], translate: Translate): Block[] {
  const byId = new Map(templates.map((template) => [template.id, template]));
  return Object.entries(SIGNS).flatMap(([id, sign]) => {
    const template = sign.template ? byId.get(PREFIX + sign.template) : undefined;
    if (sign.template && !template) {
      return [];
    }
    return [
      {
        id,
        name: template?.name ?? translate(sign.name ?? ''),
        description: template?.description ?? translate(sign.description ?? ''),
        icon: `bpmn-icon-${sign.icon}`,
        group: translate(sign.group),
        type: sign.type ?? template?.elementType?.value ?? 'bpmn:Task',
        ...(sign.definition ? { definition: sign.definition } : {}),
        ...(template ? { template: template.id } : {}),
      },
    ];
  });
}

function shapeOf(modeler: Modeler, block: Block): Shape {
  const shape: Shape = modeler.get('elementFactory').createShape({
    type: block.type,
    ...(block.definition ? { eventDefinitionType: block.definition } : {}),
    ...(block.type === 'bpmn:SubProcess' ? { isExpanded: true } : {}),
  });
  if (block.template) {
    shape.block = block.template;
  }
  return shape;
}

/** Takes a block in hand; it is dropped with the next click on the drawing. */
export function place(modeler: Modeler, block: Block, event: Event) {
  modeler.get('create').start(event, shapeOf(modeler, block));
}

/** Puts a block behind an element, or on its border, and joins them. */
export function append(modeler: Modeler, block: Block, source: Shape) {
  const shape = shapeOf(modeler, block);
  if (block.type === 'bpmn:BoundaryEvent') {
    const at = { x: source.x + source.width / 2, y: source.y + source.height };
    modeler.get('modeling').createShape(shape, at, source, { attach: true });
  } else {
    modeler.get('autoPlace').append(source, shape);
  }
  modeler.get('selection').select(shape);
}

/** Gives a placed block its template, so that the block and its words come and go by one undo. */
export function templateOnPlacing(modeler: Modeler) {
  const templates = modeler.get('elementTemplates');
  modeler.get('eventBus').on('commandStack.shape.create.postExecuted', ({ context }: { context: { shape: Shape } }) => {
    const template = context.shape.block ? templates.get(context.shape.block, 1) : null;
    if (template) {
      delete context.shape.block;
      templates.applyTemplate(context.shape, { ...template, elementType: undefined });
    }
  });
}
