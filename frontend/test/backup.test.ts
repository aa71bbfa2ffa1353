import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Backup } from '../components/studio/backup.js';

let kept: Map<string, string>;
const storage = (setItem: (name: string, text: string) => void) =>
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      setItem,
      getItem: (name: string) => kept.get(name) ?? null,
      removeItem: (name: string) => kept.delete(name),
    },
  });

beforeEach(() => {
  kept = new Map();
  storage((name, text) => kept.set(name, text));
});

const change = { model: 'drawn', revision: 4, told: 2 };

test('what a closed tab left behind comes back', () => {
  new Backup('draft-7').store(change);
  assert.deepEqual(new Backup('draft-7').unconfirmed('older'), change);
  assert.equal(new Backup('draft-8').unconfirmed('older'), null);
});

test('nothing comes back that the server has', () => {
  new Backup('draft-7').store(change);
  assert.equal(new Backup('draft-7').unconfirmed('drawn'), null);
  assert.equal(kept.size, 0);
});

test('a confirmed change is dropped, a later one is kept', () => {
  const backup = new Backup('draft-7');
  backup.store(change);
  backup.confirmed(1);
  assert.equal(kept.size, 1);
  backup.confirmed(2);
  assert.equal(kept.size, 0);
  backup.confirmed(3);
});

test('the last change takes the place of the one before', () => {
  const backup = new Backup('draft-7');
  backup.store(change);
  backup.store({ ...change, model: 'drawn on', told: 3 });
  assert.equal(backup.unconfirmed('older')?.model, 'drawn on');
});

test('without a name nothing is kept', () => {
  const backup = new Backup('');
  backup.store(change);
  assert.equal(kept.size, 0);
  assert.equal(backup.unconfirmed('older'), null);
});

test('a full browser keeps nothing, and drawing goes on', () => {
  const warned = mock.method(console, 'warn', () => {});
  storage(() => {
    throw new Error('full');
  });
  new Backup('draft-7').store(change);
  assert.equal(kept.size, 0);
  assert.equal(warned.mock.callCount(), 1);
  warned.mock.restore();
});
