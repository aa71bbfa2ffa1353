import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Lint } from '../components/studio/lint.js';
import type { Finding } from '../components/studio/types.js';

const root = { id: 'process' };
let shapes: Record<string, object>;
let signs: { id: string; position: object; html: any }[];
let markers: Set<string>;
let picked: string[];
let lint: Lint;

beforeEach(() => {
  shapes = { process: root, greet: {}, flow: { waypoints: [] } };
  signs = [];
  markers = new Set();
  picked = [];
  const services: Record<string, object> = {
    overlays: {
      add: (id: string, _type: string, { position, html }: any) => signs.push({ id, position, html }),
      remove: () => (signs = []),
    },
    canvas: {
      getRootElement: () => root,
      addMarker: (id: string, marker: string) => markers.add(`${id} ${marker}`),
      removeMarker: (id: string, marker: string) => markers.delete(`${id} ${marker}`),
    },
    elementRegistry: { get: (id: string) => shapes[id] },
  };
  (globalThis as any).document = { createElement: sign };
  lint = new Lint({ get: (name: string) => services[name] } as any, (element) => picked.push(element));
});

/** A button, as far as a sign uses it. */
function sign() {
  const button: any = {
    setAttribute: (name: string, value: string) => (button[name] = value),
    addEventListener: (_name: string, callback: () => void) => (button.click = callback),
  };
  return button;
}

const finding = (element: string, severity: Finding['severity'], sentence = 'It is wrong.', next = 'Mend it.') => ({
  element,
  severity,
  sentence,
  next,
});

test('an element has one sign with all its findings; an error outweighs warnings', () => {
  lint.show([finding('greet', 'warning', 'One.', 'Do it.'), finding('greet', 'error', 'Two.', 'Do that.')]);
  assert.deepEqual([...markers], ['greet jl-has-error']);
  assert.equal(signs.length, 1);
  assert.equal(signs[0]!.html.textContent, '!');
  assert.equal(signs[0]!.html.title, 'One. Do it.\n\nTwo. Do that.');
  assert.equal(signs[0]!.html['aria-label'], signs[0]!.html.title);
});

test('warnings alone are a question mark', () => {
  lint.show([finding('greet', 'warning')]);
  assert.deepEqual([...markers], ['greet jl-has-warning']);
  assert.equal(signs[0]!.html.textContent, '?');
});

test('a sign stands at the right of a step and at the beginning of a flow', () => {
  lint.show([finding('greet', 'error'), finding('flow', 'error')]);
  assert.deepEqual(signs.map(({ id, position }) => [id, position]), [
    ['greet', { top: -10, right: 10 }],
    ['flow', { top: -10, left: 0 }],
  ]);
});

test('what is not drawn, and the process itself, have no sign', () => {
  lint.show([finding('gone', 'error'), finding('process', 'error')]);
  assert.deepEqual([signs.length, markers.size], [0, 0]);
});

test('a click picks the element', () => {
  lint.show([finding('greet', 'error')]);
  signs[0]!.html.click();
  assert.deepEqual(picked, ['greet']);
});

test('new findings take the place of old ones, even of elements that are gone', () => {
  lint.show([finding('greet', 'error'), finding('flow', 'warning')]);
  delete shapes.flow;
  markers.delete('flow jl-has-warning');
  lint.show([finding('greet', 'warning')]);
  assert.deepEqual([...markers], ['greet jl-has-warning']);
  assert.equal(signs.length, 1);
  lint.show([]);
  assert.deepEqual([signs.length, markers.size], [0, 0]);
});
