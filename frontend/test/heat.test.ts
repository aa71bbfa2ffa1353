import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amount, fills, length } from '../components/bpmn-view/heat.js';
import { touchpoint } from './samples.js';

test('a length of time is said in its largest unit', () => {
  assert.equal(length(0, 'en'), '0 min');
  assert.equal(length(30, 'en'), '0.5 min');
  assert.equal(length(60, 'en'), '1 min');
  assert.equal(length(3_600, 'en'), '1 hr');
  assert.equal(length(5_400, 'en'), '1.5 hr');
  assert.equal(length(86_400, 'en'), '1 day');
  assert.equal(length(216_000, 'en'), '2.5 days');
  assert.equal(length(5_400, 'zh'), '1.5小时');
});

test('the unit is the one the rounded length has', () => {
  assert.equal(length(3_590, 'en'), '59.8 min');
  assert.equal(length(3_599, 'en'), '1 hr');
  assert.equal(length(86_100, 'en'), '23.9 hr');
  assert.equal(length(86_399, 'en'), '1 day');
});

test('each heat looks at its own figure', () => {
  const one = touchpoint('visit', { entered: 12, medianSeconds: 90, recoverable: 3, breakpoints: 7 });
  assert.deepEqual([amount(one, 'volume'), amount(one, 'time'), amount(one, 'breakpoints'), amount(one, '')], [12, 90, 3, null]);
  assert.equal(amount(touchpoint('visit'), 'time'), null);
});

const mix = (percent: number) => `color-mix(in srgb, var(--jl-exp-1) ${percent}%, var(--jl-surface))`;

test('the most is mixed with 75 per cent, others from 8 per cent on by their share', () => {
  const found = fills(
    [touchpoint('visit', { entered: 400 }), touchpoint('apply', { entered: 100 }), touchpoint('sign', { entered: 1 }), touchpoint('use')],
    'volume',
  );
  // 8 + 67 · 1, 8 + 67 · 0.25 = 24.75, 8 + 67 · 0.0025 = 8.1675
  assert.deepEqual([...found], [['visit', mix(75)], ['apply', mix(25)], ['sign', mix(8)]]);
});

test('nothing is coloured where there is nothing, or no heat is picked', () => {
  assert.equal(fills([], 'volume').size, 0);
  assert.equal(fills([touchpoint('visit')], 'volume').size, 0);
  assert.equal(fills([touchpoint('visit', { medianSeconds: null })], 'time').size, 0);
  assert.equal(fills([touchpoint('visit', { entered: 5 })], '').size, 0);
});
