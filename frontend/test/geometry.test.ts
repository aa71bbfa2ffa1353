import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasRoom, isNear, level, line, run, scored, ways, type Box } from '../components/journey-map/geometry.js';
import { map, score, touchpoint } from './samples.js';

/** A card of 100 × 50. */
const box = (x: number, y: number, id = ''): Box => ({ id, x, y, width: 100, height: 50 });

test('ways follow the model where it has any', () => {
  const flows = [{ from: 'visit', to: 'use' }];
  assert.deepEqual(ways({ ...map([touchpoint('visit'), touchpoint('apply')]), flows }), flows);
  assert.deepEqual(ways({ ...map([touchpoint('visit'), touchpoint('apply')]), flows: [] }), []);
});

test('without a model, ways follow the order of the map across stages', () => {
  assert.deepEqual(ways(map([touchpoint('visit'), touchpoint('apply')], [touchpoint('use')])), [
    { from: 'visit', to: 'apply' },
    { from: 'apply', to: 'use' },
  ]);
  assert.deepEqual(ways(map([touchpoint('visit')])), []);
  assert.deepEqual(ways(map()), []);
});

test('the card below is near up to a gap of 60', () => {
  assert.equal(isNear(box(0, 0), box(0, 51)), true);
  assert.equal(isNear(box(0, 0), box(3, 109)), true);
  assert.equal(isNear(box(0, 0), box(0, 110)), false);
  assert.equal(isNear(box(0, 0), box(0, 50)), false);
  assert.equal(isNear(box(0, 200), box(0, 0)), false);
});

test('the next stage is near up to a gap of 60, whatever the height; what lies behind is not', () => {
  assert.equal(isNear(box(0, 0), box(140, 0)), true);
  assert.equal(isNear(box(0, 0), box(159, 700)), true);
  assert.equal(isNear(box(0, 0), box(160, 0)), false);
  assert.equal(isNear(box(140, 0), box(0, 0)), false);
});

test('an arrow to the card below goes straight down', () => {
  assert.equal(line(box(0, 0), box(0, 70)), 'M24 50 V69');
});

test('an arrow within a column that skips a card, or goes up, runs along the left', () => {
  assert.equal(line(box(20, 0), box(20, 200)), 'M20 36 H12 V218 H19');
  assert.equal(line(box(20, 200), box(20, 0)), 'M20 236 H12 V18 H19');
});

test('an arrow to the stage beside goes straight at one height, and bends halfway at two', () => {
  assert.equal(line(box(0, 0), box(140, 0)), 'M100 18 H139');
  assert.equal(line(box(0, 0), box(140, 60)), 'M100 18 H119.5 V78 H139');
  assert.equal(line(box(140, 0), box(0, 0)), 'M140 18 H101');
});

test('an arrow past other stages runs above both cards', () => {
  assert.equal(line(box(0, 30), box(300, 90)), 'M100 48 H110 V22 H289 V108 H299');
  assert.equal(line(box(300, 90), box(0, 30)), 'M300 108 H290 V22 H111 V48 H101');
});

test('points of the curve share the width of their column', () => {
  const one = touchpoint('visit', { score: score({ n: 40 }) });
  const other = touchpoint('apply', { score: score({ n: 1 }) });
  const later = touchpoint('use', { score: score({ n: 40 }) });
  const boxes = new Map([box(0, 0, 'visit'), box(0, 70, 'apply'), box(140, 0, 'use')].map((at) => [at.id, at]));
  const points = scored(map([one, other], [later]), boxes);
  assert.deepEqual(points.map(({ touchpoint: { id }, x }) => [id, x]), [['visit', 25], ['apply', 75], ['use', 190]]);
});

test('the curve leaves out who gave no answer and what does not stand on the board', () => {
  const silent = touchpoint('visit', { score: score({ n: 0 }) });
  const unasked = touchpoint('apply', { score: null });
  const unseen = touchpoint('sign', { score: score({ n: 40 }) });
  const said = touchpoint('use', { score: score({ n: 40 }) });
  const boxes = new Map([box(0, 0, 'visit'), box(0, 70, 'apply'), box(0, 140, 'use')].map((at) => [at.id, at]));
  assert.deepEqual(scored(map([silent, unasked, unseen, said]), boxes).map(({ touchpoint: { id }, x }) => [id, x]), [['use', 50]]);
});

test('the best stands 18 pixels under the top of the curve, the worst 18 over its foot', () => {
  assert.equal(level(score({ value: 100 })), 18);
  assert.equal(level(score({ value: 0 })), 48);
  assert.equal(level(score({ value: -100 })), 78);
  assert.equal(level(score({ metric: 'CSAT', value: 0.5 }), 0.75), 33);
});

test('the curve leaves and arrives level, and turns halfway', () => {
  const before = { touchpoint: touchpoint('visit'), score: score({ value: 100 }), x: 20 };
  const point = { touchpoint: touchpoint('use'), score: score({ value: -100 }), x: 120 };
  assert.equal(run(before, point), 'M20 18 C70 18 70 78 120 78');
});

test('a label needs 64 pixels to the next point; the last has room', () => {
  const at = (x: number) => ({ touchpoint: touchpoint('visit'), score: score({}), x });
  assert.deepEqual([0, 1, 2].map((index) => hasRoom([at(0), at(64), at(129)], index)), [false, true, true]);
});
