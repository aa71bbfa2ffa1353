import { html, nothing } from 'lit';
import type { FormBench } from './bench.js';
import { CHOOSING, labelWord } from './kinds.js';
import type { Field } from './parts.js';

type Texts = Record<string, string>;

function input(label: string | undefined, value: unknown, change: (input: HTMLInputElement) => void, help?: string) {
  return html`<label class="jl-form-entry"><span>${label}</span>
    <input .value=${String(value ?? '')} @change=${(event: Event) => change(event.target as HTMLInputElement)} />
    ${help ? html`<small>${help}</small>` : nothing}</label>`;
}

/** What can be said of the picked field; of the form where none is picked. */
export function panel(bench: FormBench, texts: Texts) {
  const field = bench.picked();
  return bench.isForm(field) ? form(bench, field, texts) : fieldPanel(bench, field, texts);
}

function form(bench: FormBench, field: Field, texts: Texts) {
  return html`<h3>${texts['form.form']}</h3>
    ${input(texts['form.name'], field.name, (entry) => bench.edit(field, 'name', entry.value.trim() || undefined))}
    <p>${texts['form.nothing']}</p>`;
}

function fieldPanel(bench: FormBench, field: Field, texts: Texts) {
  const label = labelWord(field.type);
  const required = field.validate?.required === true;
  return html`<h3>${texts['form.field']} · ${texts[`field.${field.type}`] ?? field.type}</h3>
    ${input(texts['form.label'], field[label], (entry) => bench.edit(field, label, entry.value.trim()))}
    ${field.type === 'group'
      ? nothing
      : html`${input(texts['form.key'], field.key, (entry) => renamed(bench, field, entry), texts['form.key.help'])}
          <label class="jl-form-check"><input type="checkbox" .checked=${required}
            @change=${() => bench.edit(field, 'validate', { ...field.validate, required: !required || undefined })} />
            ${texts['form.required']}</label>`}
    ${CHOOSING.includes(field.type) ? choices(bench, field, texts) : nothing}
    <div class="jl-form-deeds">
      <button type="button" @click=${() => bench.move(field, -1)}>${texts['form.up']}</button>
      <button type="button" @click=${() => bench.move(field, 1)}>${texts['form.down']}</button>
      <button type="button" @click=${() => bench.remove(field)}>${texts['form.remove']}</button>
    </div>`;
}

function renamed(bench: FormBench, field: Field, entry: HTMLInputElement) {
  const taken = bench.rename(field, entry.value.trim());
  entry.setAttribute('aria-invalid', String(!taken));
}

function choices(bench: FormBench, field: Field, texts: Texts) {
  const values: { label: string; value: string }[] = field.values ?? [];
  const put = (at: number, word: 'label' | 'value', text: string) =>
    bench.edit(
      field,
      'values',
      values.map((one, i) => (i === at ? { ...one, [word]: text.trim() } : one)),
    );
  const free = () => {
    let number = values.length + 1;
    while (values.some((one) => one.value === `choice${number}`)) {
      number++;
    }
    return { label: `${texts['form.choices'] ?? ''} ${number}`, value: `choice${number}` };
  };
  return html`<h4>${texts['form.choices']}</h4>
    ${values.map(
      (one, at) => html`<div class="jl-form-choice">
        <input aria-label=${texts['form.choice'] ?? ''} title=${texts['form.choice'] ?? ''} .value=${one.label ?? ''}
          @change=${(event: Event) => put(at, 'label', (event.target as HTMLInputElement).value)} />
        <input aria-label=${texts['form.value'] ?? ''} title=${texts['form.value'] ?? ''} .value=${one.value ?? ''}
          @change=${(event: Event) => put(at, 'value', (event.target as HTMLInputElement).value)} />
        <button type="button" title=${texts['form.choice.remove'] ?? ''} aria-label=${texts['form.choice.remove'] ?? ''}
          @click=${() => bench.edit(field, 'values', values.filter((_, i) => i !== at))}>×</button>
      </div>`,
    )}
    <button type="button" class="jl-form-add" @click=${() => bench.edit(field, 'values', [...values, free()])}>
      + ${texts['form.choice.add']}</button>`;
}
