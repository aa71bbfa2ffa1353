import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stagesOf, touchpointsOf, translated, withLists, word } from '../components/studio/choices.js';
import type { Template, TemplateProperty } from '../components/studio/types.js';
import { element, modeler } from './model.js';

const property = (said: Partial<TemplateProperty>): TemplateProperty => ({ type: 'String', binding: { type: 'camunda:property' }, ...said });
const template = (...properties: TemplateProperty[]): Template => ({ id: 'call', name: 'Call', version: 1, appliesTo: [], properties });

test('a word of the journey language is read from the properties of an element', () => {
  assert.equal(word(element('bpmn:UserTask', { 'task.script': 'hello' }), 'task.script'), 'hello');
  assert.equal(word(element('bpmn:UserTask'), 'task.script'), '');
  assert.equal(word({ $type: 'bpmn:UserTask' }, 'task.script'), '');
});

test('stages are those of the process, in order, with id and name', () => {
  const process = element('bpmn:Process', { 'journey.stages': 'open: Open an account ; use ;; ask:Why: and how' });
  assert.deepEqual(stagesOf(modeler([], [process, element('bpmn:Message')])), [
    { value: 'open', name: 'Open an account' },
    { value: 'use', name: 'use' },
    { value: 'ask', name: 'Why: and how' },
  ]);
  assert.deepEqual(stagesOf(modeler([])), []);
});

test('touchpoints are elements with a stage, each once, by their name or id', () => {
  const greet = element('bpmn:UserTask', { 'touchpoint.stage': 'open' }, { id: 'task_greet', name: 'Greet' });
  const wait = element('bpmn:ReceiveTask', { 'touchpoint.stage': 'open' }, { id: 'wait_activated' });
  const label = element('bpmn:UserTask', { 'touchpoint.stage': 'open' }, { id: 'label', labelTarget: greet });
  assert.deepEqual(touchpointsOf(modeler([greet, wait, label, element('bpmn:EndEvent', {}, { id: 'end' })])), [
    { value: 'task_greet', name: 'Greet' },
    { value: 'wait_activated', name: 'wait_activated' },
  ]);
});

test('a template is translated wherever people read it, and nowhere else', () => {
  const said = template(
    property({
      label: 'Script',
      description: 'What to say',
      choices: [{ value: 'a', name: 'First' }],
      constraints: { notEmpty: true, pattern: { value: 'x', message: 'Not so' } },
    }),
    property({ value: 'Greet', binding: { type: 'property', name: 'name' } }),
    property({ value: 'greet', binding: { type: 'property', name: 'other' } }),
  );
  const [told] = translated([{ ...said, description: 'A call', groups: [{ id: 'g', label: 'More' }] }], (text) => `<${text}>`);
  assert.deepEqual([told!.id, told!.name, told!.description, told!.groups], ['call', '<Call>', '<A call>', [{ id: 'g', label: '<More>' }]]);
  const [script, name, other] = told!.properties;
  assert.deepEqual([script!.label, script!.description, script!.choices], ['<Script>', '<What to say>', [{ value: 'a', name: '<First>' }]]);
  assert.deepEqual(script!.constraints, { notEmpty: true, pattern: { value: 'x', message: '<Not so>' } });
  assert.deepEqual([name!.value, other!.value], ['<Greet>', 'greet']);
});

test('a property becomes a list of what there is; what the drawing says besides stays in it', () => {
  const used = element('bpmn:UserTask', { 'task.script': 'gone' }, { id: 'task' });
  const call = { id: 'wave', extensionElements: { values: [{ $type: 'camunda:In', target: 'offer', sourceExpression: 'loan' }] } };
  const scripts = [{ value: 'hello', name: 'Hello' }];
  const offers = [{ value: 'card', name: 'Card' }];
  const [filled] = withLists(
    [
      template(
        property({ binding: { type: 'camunda:property', name: 'task.script' } }),
        property({ binding: { type: 'camunda:in', target: 'offer' } }),
      ),
    ],
    modeler([used, call]),
    { scripts, offers },
  );
  assert.deepEqual(filled!.properties.map(({ type, choices }) => [type, choices]), [
    ['Dropdown', [{ value: '', name: '–' }, ...scripts, { value: 'gone', name: 'gone' }]],
    ['Dropdown', [{ value: '', name: '–' }, ...offers, { value: 'loan', name: 'loan' }]],
  ]);
});

test('a property stays free text where there is no list, or it is no text', () => {
  const said = [
    property({ binding: { type: 'camunda:property', name: 'task.script' } }),
    property({ binding: { type: 'camunda:property', name: 'task.length' } }),
    property({ type: 'Boolean', binding: { type: 'camunda:property', name: 'survey' } }),
  ];
  const [filled] = withLists([template(...said)], modeler([]), { scripts: [], surveys: [{ value: 'nps', name: 'NPS' }] });
  assert.deepEqual(filled!.properties, said);
});
