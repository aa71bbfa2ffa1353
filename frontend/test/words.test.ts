import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../components/studio/words.js';

const chinese = async () => ({ words: { 'Append a step': '添加步骤', 'such as {known}': '例如 {known}' } });
const unasked = () => Promise.reject(new Error('English needs no words'));

test('English stays as the tools say it, and loads nothing', async () => {
  const translate = await translator('en', unasked);
  assert.equal(translate('Append a step'), 'Append a step');
});

test('Chinese of any region is told; what has no word stays English', async () => {
  const translate = await translator('zh-CN', chinese);
  assert.equal(translate('Append a step'), '添加步骤');
  assert.equal(translate('Zoom in'), 'Zoom in');
});

test('holes are filled by name, and stay where nothing fills them', async () => {
  const translate = await translator('zh', chinese);
  assert.equal(translate('such as {known}', { known: 'account.opened' }), '例如 account.opened');
  assert.equal(translate('{a} of {b}', { a: '1' }), '1 of {b}');
});
