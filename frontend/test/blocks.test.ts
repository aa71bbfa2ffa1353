import assert from 'node:assert/strict';
import { test } from 'node:test';
import { append, blocks } from '../components/studio/blocks.js';
import type { Template } from '../components/studio/types.js';

const call: Template = {
  id: 'io.journeyloop.call',
  name: 'Call',
  description: 'Staff ring up',
  version: 1,
  appliesTo: ['bpmn:UserTask'],
  elementType: { value: 'bpmn:UserTask' },
  properties: [],
};

test('the rail holds plain signs in the language, and templates that are there', () => {
  const rail = blocks([call], (text) => `<${text}>`);
  assert.deepEqual(rail.map((one) => one.id), ['start', 'gateway', 'parallel', 'timer', 'deadline', 'sub', 'call']);
  assert.deepEqual(rail.at(-1), {
    id: 'call',
    name: 'Call',
    description: 'Staff ring up',
    icon: 'bpmn-icon-user-task',
    group: '<Staff>',
    type: 'bpmn:UserTask',
    template: 'io.journeyloop.call',
  });
  assert.deepEqual(rail[3], {
    id: 'timer',
    name: '<Some time later>',
    description: '<Waits for a time>',
    icon: 'bpmn-icon-intermediate-event-catch-timer',
    group: '<Flow>',
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:TimerEventDefinition',
  });
});

/** Appends a block to a step of 100 × 80 at 200, 100 and tells what was done. */
function appended(id: string): unknown[] {
  const done: unknown[] = [];
  const services: Record<string, object> = {
    elementFactory: { createShape: (attributes: object) => ({ ...attributes }) },
    modeling: { createShape: (...all: unknown[]) => done.push('on the border', ...all) },
    autoPlace: { append: (...all: unknown[]) => done.push('behind', ...all) },
    selection: { select: () => {} },
  };
  const block = blocks([call], (text) => text).find((one) => one.id === id)!;
  append({ get: (name: string) => services[name] } as any, block, step);
  return done;
}

const step: any = { id: 'task_greet', x: 200, y: 100, width: 100, height: 80 };

test('a block goes behind its step and carries its template', () => {
  assert.deepEqual(appended('call'), ['behind', step, { type: 'bpmn:UserTask', block: 'io.journeyloop.call' }]);
  assert.deepEqual(appended('sub'), ['behind', step, { type: 'bpmn:SubProcess', isExpanded: true }]);
});

test('a deadline goes on the middle of the lower border', () => {
  const deadline = { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' };
  assert.deepEqual(appended('deadline'), ['on the border', deadline, { x: 250, y: 180 }, step, { attach: true }]);
});
