import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbour } from '../components/journey-map/keys.js';
import { map, touchpoint } from './samples.js';

/** Three cards, a stage without any, one card, two cards. */
const data = map(
  ['visit', 'apply', 'sign'].map((id) => touchpoint(id)),
  [],
  [touchpoint('welcome')],
  ['use', 'recommend'].map((id) => touchpoint(id)),
);
const walk = (id: string, ...keys: string[]) => keys.map((key) => neighbour(data, id, key));

test('up and down stay within the stage', () => {
  assert.deepEqual(walk('apply', 'ArrowUp', 'ArrowDown'), ['visit', 'sign']);
  assert.deepEqual([neighbour(data, 'visit', 'ArrowUp'), neighbour(data, 'sign', 'ArrowDown')], [undefined, undefined]);
});

test('sideways leads to the same height or the last card, over a stage without cards', () => {
  assert.deepEqual(walk('sign', 'ArrowRight'), ['welcome']);
  assert.deepEqual(walk('welcome', 'ArrowLeft', 'ArrowRight'), ['visit', 'use']);
  assert.deepEqual(walk('recommend', 'ArrowLeft'), ['welcome']);
});

test('the board ends at its first and last stage', () => {
  assert.deepEqual([neighbour(data, 'visit', 'ArrowLeft'), neighbour(data, 'use', 'ArrowRight')], [undefined, undefined]);
});

test('Home and End lead to the first and the last card', () => {
  assert.deepEqual(walk('welcome', 'Home', 'End'), ['visit', 'recommend']);
});

test('other keys lead nowhere', () => {
  assert.deepEqual(walk('welcome', 'Tab', 'a'), [undefined, undefined]);
});
