import { SelectEntry, TextFieldEntry } from '@bpmn-io/properties-panel';
import { jsx } from '@bpmn-io/properties-panel/preact/jsx-runtime';
import { useService } from 'bpmn-js-properties-panel';
import { word } from './choices.js';
import type { Choices, Shape } from './types.js';

/** What the panel shows; everything else is how programmers drive the engine, and the guard refuses it. */
const SHOWN = ['general', 'documentation', 'timer', 'multiInstance', 'error', 'escalation'];

const EVENTS = ['bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent', 'bpmn:StartEvent'];
const OUTCOME = /^\$\{\s*outcome\s*==\s*'([a-z0-9-]+)'\s*\}$/;
const OWN = ' own';
const USUAL = ' usual';

function messageHolder(element: Shape): any {
  const holder = element.businessObject;
  if (element.type === 'bpmn:ReceiveTask') {
    return holder;
  }
  return EVENTS.includes(element.type)
    ? (holder.eventDefinitions ?? []).find((one: any) => one.$type === 'bpmn:MessageEventDefinition')
    : undefined;
}

function definitionsOf(element: any): any {
  return element.$type === 'bpmn:Definitions' ? element : definitionsOf(element.$parent);
}

/** The event type that a wait is for. It becomes the name of the message, which the model holds once. */
function EventEntry(props: { element: Shape; id: string }) {
  const modeling = useService('modeling');
  const factory = useService('bpmnFactory');
  const debounce = useService('debounceInput');
  const translate = useService('translate');
  const studio = useService('studio');
  const holder = messageHolder(props.element);
  const setValue = (name: string | undefined) => {
    const definitions = definitionsOf(props.element.businessObject);
    const wanted = (name ?? '').trim();
    let message = definitions.rootElements.find((one: any) => one.$type === 'bpmn:Message' && one.name === wanted);
    if (wanted && !message) {
      message = factory.create('bpmn:Message', { id: `message_${wanted.replace(/[^A-Za-z0-9]+/g, '_')}`, name: wanted });
      message.$parent = definitions;
      modeling.updateModdleProperties(props.element, definitions, {
        rootElements: [...definitions.rootElements, message],
      });
    }
    modeling.updateModdleProperties(props.element, holder, { messageRef: wanted ? message : undefined });
  };
  const known = (studio.choices().events ?? []).map((one: { value: string }) => one.value).join(', ');
  return jsx(TextFieldEntry, {
    element: props.element,
    id: props.id,
    label: translate('Event'),
    description: translate('What has to happen, such as {known}', { known }),
    getValue: () => holder?.messageRef?.name ?? '',
    setValue,
    debounce,
    validate: (value: string) =>
      /^[a-z][a-z0-9]*(\.[a-z0-9-]+)*$/.test(value ?? '') ? undefined : translate('An event such as account.opened'),
  });
}

/** Outcomes of the tasks from which one comes to a gateway without another task in between. */
function outcomesBefore(node: any, seen = new Set<any>()): string[] {
  if (!node || seen.has(node)) {
    return [];
  }
  seen.add(node);
  const own = word(node, 'task.outcomes');
  if (own) {
    return own.split(',').map((one) => one.trim());
  }
  return (node.incoming ?? []).flatMap((flow: any) => outcomesBefore(flow.sourceRef, seen));
}

function isChoice(element: Shape): boolean {
  const source = element.businessObject.sourceRef;
  return (
    element.type === 'bpmn:SequenceFlow' &&
    ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'].includes(source?.$type) &&
    source.outgoing?.length > 1
  );
}

function setCondition(element: Shape, modeling: any, factory: any, condition: string | undefined) {
  const expression = condition ? factory.create('bpmn:FormalExpression', { body: condition }) : undefined;
  modeling.updateProperties(element, { conditionExpression: expression });
}

/** When a way behind a choice is taken: an outcome, the usual way, or a comparison of one's own. */
function WayEntry(props: { element: Shape; id: string }) {
  const modeling = useService('modeling');
  const factory = useService('bpmnFactory');
  const translate = useService('translate');
  const registry = useService('elementRegistry');
  const flow = props.element.businessObject;
  const outcomes = [...new Set(outcomesBefore(flow.sourceRef))];
  const body = flow.conditionExpression?.body ?? '';
  const gateway = registry.get(flow.sourceRef.id);
  const getValue = () => {
    const outcome = OUTCOME.exec(body)?.[1];
    return flow.sourceRef.default === flow ? USUAL : outcome && outcomes.includes(outcome) ? outcome : body ? OWN : '';
  };
  const setValue = (value: string) => {
    if (value === USUAL) {
      setCondition(props.element, modeling, factory, undefined);
      modeling.updateProperties(gateway, { default: flow });
      return;
    }
    if (flow.sourceRef.default === flow) {
      modeling.updateProperties(gateway, { default: undefined });
    }
    const condition = value === OWN ? body || "${outcome == 'done'}" : value ? `\${outcome == '${value}'}` : undefined;
    setCondition(props.element, modeling, factory, condition);
    if (value && value !== OWN && !flow.name) {
      modeling.updateProperties(props.element, { name: value });
    }
  };
  const getOptions = () => [
    { value: '', label: translate('Please choose') },
    { value: USUAL, label: translate('Usual way: whenever no other is taken') },
    ...outcomes.map((one) => ({ value: one, label: translate('The outcome is {outcome}', { outcome: one }) })),
    { value: OWN, label: translate('A comparison of my own') },
  ];
  return jsx(SelectEntry, {
    element: props.element,
    id: props.id,
    label: translate('This way is taken'),
    getValue,
    setValue,
    getOptions,
  });
}

function OwnConditionEntry(props: { element: Shape; id: string }) {
  const modeling = useService('modeling');
  const factory = useService('bpmnFactory');
  const debounce = useService('debounceInput');
  const translate = useService('translate');
  return jsx(TextFieldEntry, {
    element: props.element,
    id: props.id,
    label: translate('Comparison'),
    description: translate("Of variables alone, such as ${outcome == 'reached'}"),
    getValue: () => props.element.businessObject.conditionExpression?.body ?? '',
    setValue: (value: string | undefined) => setCondition(props.element, modeling, factory, value?.trim()),
    debounce,
  });
}

function groupsOf(element: Shape, translate: (text: string) => string): object[] {
  if (messageHolder(element)) {
    const entries = [{ id: 'jl-event', component: EventEntry }];
    return [{ id: 'ElementTemplates__Event', label: translate('What is waited for'), entries, shouldOpen: true }];
  }
  if (isChoice(element)) {
    const own = element.businessObject.conditionExpression ? [{ id: 'jl-condition', component: OwnConditionEntry }] : [];
    const entries = [{ id: 'jl-way', component: WayEntry }, ...own];
    return [{ id: 'ElementTemplates__Way', label: translate('When'), entries, shouldOpen: true }];
  }
  return [];
}

/** Leaves of the panel what the journey language has words for. */
class StudioPanel {
  static $inject = ['propertiesPanel', 'translate'];

  constructor(
    panel: any,
    private readonly translate: (text: string) => string,
  ) {
    panel.registerProvider(100, this);
  }

  getGroups(element: Shape) {
    return (groups: { id: string; shouldOpen?: boolean }[]) => {
      const kept = groups.filter((group) => SHOWN.includes(group.id) || group.id.startsWith('ElementTemplates__'));
      const ours = kept.filter((group) => group.id.startsWith('ElementTemplates__'));
      ours.forEach((group) => (group.shouldOpen = true));
      const own = groupsOf(element, this.translate);
      const first = kept.findIndex((group) => group.id.startsWith('ElementTemplates__'));
      kept.splice(first < 0 ? Math.min(1, kept.length) : first, 0, ...(own as { id: string }[]));
      return kept;
    };
  }
}

/** What the studio lends to the parts of the modeler. */
export function studioModule(choices: () => Choices): object {
  return {
    __init__: ['studioPanel'],
    studioPanel: ['type', StudioPanel],
    studio: ['value', { choices }],
  };
}
