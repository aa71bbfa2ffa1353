import { html, nothing } from 'lit';
import { EditorElement } from './studio/editor.js';
import { FormBench } from './studio/form/bench.js';
import { KINDS } from './studio/form/kinds.js';
import { panel } from './studio/form/panel.js';

/** The editor of forms: the fields that the task screen can ask, the form as it comes, and what each field says. */
export class FormEditorElement extends EditorElement<FormBench> {
  protected render() {
    return html`
      <nav class="jl-blocks" aria-label=${this.texts.blocks ?? ''}>
        <h3>${this.texts['form.add']}</h3>
        ${Object.entries(KINDS).map(
          ([kind, sign]) => html`<button type="button" data-block=${kind} @click=${() => this.bench?.add(kind)}>
            <i aria-hidden="true">${sign}</i>${this.texts[`field.${kind}`]}</button>`,
        )}
      </nav>
      ${this.middle(nothing)}
      <aside class="jl-editor-panel jl-form-panel" aria-label=${this.texts.panel ?? ''}>
        ${this.bench && this.ready ? panel(this.bench, this.texts) : nothing}
      </aside>
    `;
  }

  protected async open() {
    const canvas = this.querySelector<HTMLElement>('.jl-editor-canvas');
    return canvas ? FormBench.open(canvas, this.texts) : null;
  }

  protected opened(bench: FormBench) {
    bench.onPick(() => this.requestUpdate());
  }
}

if (!customElements.get('jl-form-editor')) {
  customElements.define('jl-form-editor', FormEditorElement);
}
