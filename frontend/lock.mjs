// Takes package.json and package-lock.json over from the project's folder, where Vaadin's build and npm have written
// them: without words that differ from run to run, and without addresses.
import { readFileSync, writeFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
const write = (name, content) => writeFileSync(`frontend/${name}`, `${JSON.stringify(content, null, 2)}\n`);

const wanted = read('package.json');
wanted.overrides = Object.fromEntries(Object.entries(wanted.overrides).sort(([one], [other]) => (one < other ? -1 : 1)));
write('package.json', wanted);

const lock = read('package-lock.json');
for (const found of Object.values(lock.packages)) {
  delete found.funding;
  delete found.resolved;
}
write('package-lock.json', lock);
