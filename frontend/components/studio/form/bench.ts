import type { Bench, Finding } from '../types.js';
import { CHOOSING, labelWord, NAME } from './kinds.js';
import type { Field, FormTool } from './parts.js';

/** One form editor with what we do with it. */
export class FormBench implements Bench {
  private readonly signs = document.createElement('style');

  private constructor(
    private readonly tool: FormTool,
    canvas: HTMLElement,
    private readonly texts: Record<string, string>,
  ) {
    canvas.append(this.signs);
  }

  static async open(canvas: HTMLElement, texts: Record<string, string>) {
    const { createFormTool } = await import('./parts.js');
    canvas.replaceChildren();
    return new FormBench(createFormTool(canvas), canvas, texts);
  }

  async draw(model: string): Promise<boolean> {
    try {
      await this.tool.importSchema(JSON.parse(model) as object);
      return true;
    } catch (fault) {
      console.warn('The form could not be drawn', fault);
      return false;
    }
  }

  async text(): Promise<string> {
    return JSON.stringify(this.tool.saveSchema(), null, 2);
  }

  onChange(callback: () => void) {
    this.tool.on('commandStack.changed', callback);
  }

  /** Calls back when another field is picked, or the picked one says something else. */
  onPick(callback: () => void) {
    this.tool.on('selection.changed', callback);
    this.tool.on('changed', callback);
  }

  /** The picked field; the form itself where none is. */
  picked(): Field {
    const picked = this.tool.get('selection').get();
    return picked && this.registry().get(picked.id) ? picked : this.form();
  }

  isForm(field: Field): boolean {
    return field.type === 'default';
  }

  /** Adds a field behind the picked one, and picks it. */
  add(type: string) {
    const form = this.form();
    const at = (form.components ?? []).indexOf(this.picked());
    const field = this.modeling().addFormField(
      {
        type,
        key: this.freeName(type),
        [labelWord(type)]: this.texts[`field.${type}`] ?? type,
        ...(type === 'datetime' ? { subtype: 'date' } : {}),
        ...(CHOOSING.includes(type) ? { values: [this.choice(1), this.choice(2)] } : {}),
      },
      form,
      at < 0 ? (form.components ?? []).length : at + 1,
    );
    this.tool.get('selection').set(field);
  }

  private choice(number: number) {
    return { label: `${this.texts['form.choices'] ?? ''} ${number}`, value: `choice${number}` };
  }

  private freeName(type: string): string {
    const taken = this.names();
    for (let number = 1; ; number++) {
      const name = number === 1 ? type : `${type}${number}`;
      if (!taken.includes(name)) {
        return name;
      }
    }
  }

  private names(): string[] {
    return this.registry()
      .getAll()
      .map((field: Field) => String(field.key ?? ''));
  }

  edit(field: Field, word: string, value: unknown) {
    this.modeling().editFormField(field, word, value);
  }

  /** Calls an answer otherwise; false where it can't be called so. */
  rename(field: Field, name: string): boolean {
    if (name === field.key) {
      return true;
    }
    if (!NAME.test(name) || this.names().includes(name)) {
      return false;
    }
    this.edit(field, 'key', name);
    return true;
  }

  remove(field: Field) {
    const around = this.around(field);
    this.tool.get('selection').clear();
    this.modeling().removeFormField(field, around, around.components.indexOf(field));
  }

  /** Puts a field one place up or down among those it stands with. */
  move(field: Field, step: 1 | -1) {
    const around = this.around(field);
    const at = around.components.indexOf(field);
    const to = step < 0 ? at - 1 : at + 2;
    if (to >= 0 && to <= around.components.length) {
      this.modeling().moveFormField(field, around, around, at, to);
    }
  }

  /** Fields are drawn anew at will, so that their signs are rules of style rather than classes. */
  lint(findings: Finding[]) {
    this.signs.textContent = findings
      .map((one) => {
        const color = one.severity === 'error' ? '--jl-broken' : '--jl-watch';
        return `.jl-editor-canvas .fjs-element[data-id="${CSS.escape(one.element)}"] { box-shadow: inset 0 0 0 2px var(${color}); }`;
      })
      .join('\n');
  }

  select(element: string) {
    const field = this.registry().get(element);
    if (field) {
      this.tool.get('selection').set(field);
      document.querySelector(`.jl-editor-canvas [data-id="${CSS.escape(element)}"]`)?.scrollIntoView({ block: 'center' });
    }
  }

  nameOf(element: string): string | undefined {
    const field = this.registry().get(element);
    return field ? field[labelWord(field.type)] || field.key || field.name || element : undefined;
  }

  private form(): Field {
    return this.registry()
      .getAll()
      .find((field: Field) => this.isForm(field));
  }

  private around(field: Field): Field {
    return this.registry().get(field._parent) ?? this.form();
  }

  private registry(): any {
    return this.tool.get('formFieldRegistry');
  }

  private modeling(): any {
    return this.tool.get('modeling');
  }

  undo() {
    this.tool.get('commandStack').undo();
  }

  redo() {
    this.tool.get('commandStack').redo();
  }

  resized() {}

  close() {
    this.tool.destroy();
  }
}
