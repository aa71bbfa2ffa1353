declare module 'node:assert/strict';
declare module 'node:test';
