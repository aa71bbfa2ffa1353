import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experience, Figures, step, touchpoints } from '../components/journey-map/figures.js';
import { map, score, touchpoint } from './samples.js';

const english = new Figures('en');

test('counts are grouped as the language does it', () => {
  assert.equal(english.count(1234567), '1,234,567');
  assert.equal(new Figures('de').count(1234567), '1.234.567');
  assert.equal(english.count(0), '0');
  assert.equal(english.count(-0.4), '0');
  assert.equal(english.count(-0.6), '-1');
});

test('a share is a whole percentage, and a dash where there is nothing to divide by', () => {
  assert.equal(english.share(0.125), '13%');
  assert.equal(english.share(0), '0%');
  assert.equal(english.share(1), '100%');
  assert.equal(english.share(null), '–');
  assert.equal(english.share(undefined), '–');
});

test('a score has half its interval beside it, NPS in points and others in per cent', () => {
  assert.equal(english.score(score({ metric: 'NPS', value: 31, low: 25, high: 37, n: 30 })), '31 ±6');
  assert.equal(english.score(score({ metric: 'nps', value: -31, low: -37, high: -25, n: 900 })), '-31 ±6');
  assert.equal(english.score(score({ metric: 'CSAT', value: 0.8, low: 0.76, high: 0.84, n: 30 })), '80% ±4');
});

test('under 30 answers only their number is written', () => {
  assert.equal(english.score(score({ value: 31, n: 29 })), 'n=29');
});

test('experience runs from worst 0 to best 1', () => {
  assert.equal(experience(score({ metric: 'NPS', value: -100 })), 0);
  assert.equal(experience(score({ metric: 'NPS', value: 0 })), 0.5);
  assert.equal(experience(score({ metric: 'NPS', value: 100 })), 1);
  assert.equal(experience(score({ metric: 'CES', value: 0.7 })), 0.7);
  assert.equal(experience(score({ metric: 'NPS', value: 0 }), 50), 0.75);
});

test('an interval that leaves the scale ends at its ends', () => {
  assert.equal(experience(score({ metric: 'CSAT', value: 0.9 }), 1.04), 1);
  assert.equal(experience(score({ metric: 'CSAT', value: 0.1 }), -0.02), 0);
});

test('the experience scale has five equal steps', () => {
  const steps = [-100, -61, -60, -21, -20, 19, 20, 59, 60, 100].map((value) => step(score({ metric: 'NPS', value, n: 30 })));
  assert.deepEqual(steps, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test('no step where there is no score or fewer than 30 answers', () => {
  assert.equal(step(null), 0);
  assert.equal(step(undefined), 0);
  assert.equal(step(score({ value: 100, n: 29 })), 0);
});

test('touchpoints come in the order of the map', () => {
  const data = map([touchpoint('visit'), touchpoint('apply')], [], [touchpoint('use')]);
  assert.deepEqual(touchpoints(data).map((one) => one.id), ['visit', 'apply', 'use']);
});
