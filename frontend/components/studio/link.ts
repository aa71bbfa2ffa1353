import { PREFIX } from './blocks.js';
import { word } from './choices.js';
import type { Modeler } from './types.js';

function input(element: any, name: string): string {
  const io = (element.extensionElements?.values ?? []).find((one: any) => one.$type === 'camunda:InputOutput');
  return io?.inputParameters?.find((one: any) => one.name === name)?.value ?? '';
}

const BLOCKS: Record<string, string> = {
  '${survey}': 'survey',
  '${startJourney}': 'start-journey',
  '${tag}': 'tag',
  '${improvement}': 'improvement',
};

function service(element: any): string | undefined {
  const block = element.get('camunda:delegateExpression') ?? '';
  if (block === '${contact}') {
    return input(element, 'purpose') === 'marketing' ? 'contact-marketing' : 'contact-service';
  }
  return BLOCKS[block];
}

/** The template that an element would have, had it been made from one. */
function templateOf(element: any): string | undefined {
  const touchpoint = word(element, 'touchpoint.stage');
  switch (element.$type) {
    case 'bpmn:Process':
      return word(element, 'journey.stages') ? 'journey' : undefined;
    case 'bpmn:UserTask':
      return 'staff-task';
    case 'bpmn:ServiceTask':
      return service(element);
    case 'bpmn:CallActivity':
      return element.calledElement === 'contact-wave' ? 'wave' : undefined;
    case 'bpmn:ReceiveTask':
      return word(element, 'touchpoint.milestone') === 'true' ? 'milestone' : 'wait';
    case 'bpmn:IntermediateCatchEvent':
      return touchpoint ? 'wait-event' : undefined;
    case 'bpmn:EndEvent':
      return 'end';
    case 'bpmn:SubProcess':
    case 'bpmn:BusinessRuleTask':
    case 'bpmn:ManualTask':
    case 'bpmn:IntermediateThrowEvent':
    case 'bpmn:BoundaryEvent':
      return touchpoint ? 'step' : undefined;
    default:
      return undefined;
  }
}

/** Lets elements that were drawn by other means be edited by our templates: each is told which it would have. */
export function linkTemplates(modeler: Modeler) {
  for (const shape of modeler.get('elementRegistry').getAll()) {
    const element = shape.businessObject;
    if (shape.labelTarget || !element || element.get?.('camunda:modelerTemplate')) {
      continue;
    }
    const template = templateOf(element);
    if (template) {
      element.set('camunda:modelerTemplate', PREFIX + template);
      element.set('camunda:modelerTemplateVersion', 1);
    }
  }
}
