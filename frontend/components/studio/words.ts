import type { Translate } from './types.js';

/** How the parts of an editor are told in that language; English is what they speak themselves. */
export async function translator(
  language: string,
  chinese: () => Promise<{ words: Record<string, string> }>,
): Promise<Translate> {
  const words = language.startsWith('zh') ? (await chinese()).words : {};
  return (text, replacements = {}) => {
    const told = words[text] ?? text;
    return told.replace(/{([^}]+)}/g, (hole, name: string) => String(replacements[name] ?? hole));
  };
}
