import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHOOSING, KINDS, labelWord, NAME } from '../components/studio/form/kinds.js';

test('a date keeps its label under another word', () => {
  assert.equal(labelWord('datetime'), 'dateLabel');
  assert.equal(labelWord('textfield'), 'label');
});

test('kinds with choices are kinds', () => {
  assert.deepEqual(CHOOSING.filter((kind) => !(kind in KINDS)), []);
});

test('an answer is called by 1 to 60 letters, digits and underscores', () => {
  assert.deepEqual(['a', 'income_2', 'x'.repeat(60)].filter((name) => !NAME.test(name)), []);
  assert.deepEqual(['', 'two words', 'x'.repeat(61), 'größe', 'a-b', 'a\n'].filter((name) => NAME.test(name)), []);
});
