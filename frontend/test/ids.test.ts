import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsFromNames } from '../components/studio/ids.js';

type Element = { id: string; $type: string; name?: string; eventDefinitions?: { $type: string }[]; node?: boolean };

/** Names an element in a model where these ids are taken, and tells which id it has then. */
function idAfterNaming({ node = true, ...element }: Element, taken: string[] = [], context: object = {}): string {
  let named: (event: object) => void = () => {};
  const services: Record<string, object> = {
    moddle: { ids: { assigned: (id: string) => taken.includes(id) } },
    modeling: { updateProperties: (shape: any, { id }: { id: string }) => (shape.businessObject.id = id) },
    eventBus: { on: (_events: string[], _priority: number, callback: typeof named) => (named = callback) },
  };
  idsFromNames({ get: (name: string) => services[name] } as any);
  const shape = { businessObject: { ...element, $instanceOf: () => node } };
  named({ context: { element: shape, ...context } });
  return shape.businessObject.id;
}

const task = (name: string, id = 'Activity_0x1f3ab') => ({ id, $type: 'bpmn:UserTask', name });

test('an id says the type and the meaning', () => {
  const timer = [{ $type: 'bpmn:TimerEventDefinition' }];
  const message = [{ $type: 'bpmn:MessageEventDefinition' }];
  const expected: [string, string, { $type: string }[]?][] = [
    ['bpmn:StartEvent', 'start_greet'],
    ['bpmn:EndEvent', 'end_greet'],
    ['bpmn:BoundaryEvent', 'boundary_greet', timer],
    ['bpmn:ReceiveTask', 'wait_greet'],
    ['bpmn:CallActivity', 'wave_greet'],
    ['bpmn:SubProcess', 'sub_greet'],
    ['bpmn:IntermediateCatchEvent', 'timer_greet', timer],
    ['bpmn:IntermediateCatchEvent', 'wait_greet', message],
    ['bpmn:ExclusiveGateway', 'gw_greet'],
    ['bpmn:ParallelGateway', 'gw_greet'],
    ['bpmn:ServiceTask', 'task_greet'],
  ];
  for (const [$type, id, eventDefinitions] of expected) {
    assert.equal(idAfterNaming({ id: 'Event_0abc123', $type, name: 'Greet', eventDefinitions }), id);
  }
});

test('words are joined by underscores and cut after 40 letters', () => {
  assert.equal(idAfterNaming(task('  Greet the customer – today! ')), 'task_greet_the_customer_today');
  assert.equal(idAfterNaming(task('a'.repeat(60))), `task_${'a'.repeat(40)}`);
});

test('a taken id is numbered from 2 on', () => {
  assert.equal(idAfterNaming(task('Greet'), ['task_greet']), 'task_greet_2');
  assert.equal(idAfterNaming(task('Greet'), ['task_greet', 'task_greet_2']), 'task_greet_3');
});

test('a name without letters of an id is numbered from 1 on', () => {
  assert.equal(idAfterNaming(task('问候')), 'task_1');
  assert.equal(idAfterNaming(task('问候'), ['task_1', 'task_2']), 'task_3');
});

test('an id that somebody has given stays', () => {
  assert.equal(idAfterNaming(task('Greet', 'task_hello')), 'task_hello');
  assert.equal(idAfterNaming(task('Greet', 'Activity_greeting')), 'Activity_greeting');
});

test('what has no name, or is no step of the flow, keeps its id', () => {
  assert.equal(idAfterNaming(task('')), 'Activity_0x1f3ab');
  assert.equal(idAfterNaming({ ...task('Greet'), node: false }), 'Activity_0x1f3ab');
});

test('only a change of the name counts, by the panel or in the drawing', () => {
  assert.equal(idAfterNaming(task('Greet'), [], { properties: { documentation: 'x' } }), 'Activity_0x1f3ab');
  assert.equal(idAfterNaming(task('Greet'), [], { properties: { name: 'Greet' } }), 'task_greet');
});

test('a label that is written names what it stands at', () => {
  const target = { businessObject: { ...task('Greet', 'Event_0abc123'), $instanceOf: () => true } };
  idAfterNaming(task('Other'), [], { element: { labelTarget: target } });
  assert.equal(target.businessObject.id, 'task_greet');
});
