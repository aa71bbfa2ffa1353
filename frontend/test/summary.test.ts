import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Figures } from '../components/journey-map/figures.js';
import { summary } from '../components/journey-map/summary.js';
import { touchpoint } from './samples.js';

const texts = {
  'channel.branch': 'Branch',
  milestone: 'Milestone',
  entered: 'Entered',
  passRate: 'Pass rate',
  passed: 'Passed',
  waiting: 'Waiting',
  left: 'Left',
  broken: 'Broke off',
  recovered: 'Recovered',
  elsewhere: 'Went on elsewhere',
  lost: 'Lost',
  recoverable: 'Open',
};
const read = (said: Parameters<typeof touchpoint>[1]) => summary(touchpoint('visit', said), new Figures('en'), texts);

test('a card is read with every figure that it shows', () => {
  assert.equal(
    read({
      milestone: true,
      entered: 1200,
      completed: 900,
      passRate: 0.75,
      waiting: 100,
      left: 200,
      breakpoints: 160,
      recovered: 80,
      elsewhere: 30,
      lost: 40,
      recoverable: 10,
    }),
    'The visit, Branch, Milestone, Entered 1,200, Pass rate 75%, Passed 900, Waiting 100, Left 200, Broke off 160, ' +
      'Recovered 80, Went on elsewhere 30, Lost 40, Open 10',
  );
});

test('what is not there is not read', () => {
  assert.equal(read({}), 'The visit, Branch, Entered 0, Pass rate –, Passed 0');
  assert.equal(read({ channel: 'pigeon' }), 'The visit, Entered 0, Pass rate –, Passed 0');
});
