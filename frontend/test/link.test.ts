import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkTemplates } from '../components/studio/link.js';
import { element, modeler } from './model.js';

/** The template that an element is told, without our prefix. */
function linked(one: any): string | undefined {
  const words: Record<string, unknown> = { ...one.words };
  linkTemplates(modeler([{ ...one, get: (name: string) => words[name], set: (name: string, value: unknown) => (words[name] = value) }]));
  const template = words['camunda:modelerTemplate'] as string | undefined;
  assert.equal(words['camunda:modelerTemplateVersion'], template && !one.words?.['camunda:modelerTemplate'] ? 1 : undefined);
  return template?.replace('io.journeyloop.', '');
}

const service = (delegate: string, purpose?: string) => ({
  $type: 'bpmn:ServiceTask',
  words: { 'camunda:delegateExpression': delegate },
  extensionElements: { values: [{ $type: 'camunda:InputOutput', inputParameters: purpose ? [{ name: 'purpose', value: purpose }] : [] }] },
});

test('steps of staff and customers', () => {
  assert.equal(linked(element('bpmn:UserTask')), 'staff-task');
  assert.equal(linked(element('bpmn:ReceiveTask')), 'wait');
  assert.equal(linked(element('bpmn:ReceiveTask', { 'touchpoint.milestone': 'true' })), 'milestone');
  assert.equal(linked(element('bpmn:ReceiveTask', { 'touchpoint.milestone': 'false' })), 'wait');
  assert.equal(linked(element('bpmn:EndEvent')), 'end');
});

test('services go by their delegate, contacts by their purpose', () => {
  assert.equal(linked(service('${survey}')), 'survey');
  assert.equal(linked(service('${startJourney}')), 'start-journey');
  assert.equal(linked(service('${tag}')), 'tag');
  assert.equal(linked(service('${improvement}')), 'improvement');
  assert.equal(linked(service('${contact}', 'marketing')), 'contact-marketing');
  assert.equal(linked(service('${contact}', 'service')), 'contact-service');
  assert.equal(linked(service('${contact}')), 'contact-service');
  assert.equal(linked(service('${other}')), undefined);
});

test('a call is a wave only where it calls waves', () => {
  assert.equal(linked({ $type: 'bpmn:CallActivity', calledElement: 'contact-wave' }), 'wave');
  assert.equal(linked({ $type: 'bpmn:CallActivity', calledElement: 'other' }), undefined);
});

test('a process is a journey where it has stages, other things a touchpoint where they have one', () => {
  assert.equal(linked(element('bpmn:Process', { 'journey.stages': 'open' })), 'journey');
  assert.equal(linked(element('bpmn:Process')), undefined);
  assert.equal(linked(element('bpmn:IntermediateCatchEvent', { 'touchpoint.stage': 'open' })), 'wait-event');
  assert.equal(linked(element('bpmn:IntermediateCatchEvent')), undefined);
  for (const type of ['SubProcess', 'BusinessRuleTask', 'ManualTask', 'IntermediateThrowEvent', 'BoundaryEvent']) {
    assert.equal(linked(element(`bpmn:${type}`, { 'touchpoint.stage': 'open' })), 'step');
    assert.equal(linked(element(`bpmn:${type}`)), undefined);
  }
  assert.equal(linked(element('bpmn:ExclusiveGateway', { 'touchpoint.stage': 'open' })), undefined);
});

test('a template that the model names stays, and a label has none', () => {
  assert.equal(linked({ ...element('bpmn:UserTask'), words: { 'camunda:modelerTemplate': 'io.journeyloop.call' } }), 'call');
  assert.equal(linked({ ...element('bpmn:UserTask'), labelTarget: {} }), undefined);
});
