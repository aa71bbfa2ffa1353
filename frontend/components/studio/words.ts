import type { Translate } from './types.js';

/** How the parts of the modeler are told in that language; English is what they speak themselves. */
export async function translator(language: string): Promise<Translate> {
  const words = language.startsWith('zh') ? (await import('./zh.js')).words : {};
  return (text, replacements = {}) => {
    const told = words[text] ?? text;
    return told.replace(/{([^}]+)}/g, (hole, name: string) => String(replacements[name] ?? hole));
  };
}
