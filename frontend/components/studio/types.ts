/** What is wrong at an element, as the server found it. */
export interface Finding {
  element: string;
  severity: 'error' | 'warning';
  sentence: string;
  next: string;
}

/** A key and what people call it. */
export interface Choice {
  value: string;
  name: string;
}

/** What an owner may pick from: scripts, surveys, offers, journeys, decisions, events. */
export type Choices = Record<string, Choice[]>;

export interface TemplateProperty {
  label?: string;
  description?: string;
  type: string;
  value?: string | boolean;
  choices?: Choice[];
  group?: string;
  binding: { type: string; name?: string; target?: string };
  constraints?: { notEmpty?: boolean; pattern?: { value: string; message: string } };
}

/** An element template of Camunda 7, as `bpmn/.camunda/element-templates` holds them. */
export interface Template {
  id: string;
  name: string;
  description?: string;
  version: number;
  appliesTo: string[];
  elementType?: { value: string };
  keywords?: string[];
  groups?: { id: string; label: string }[];
  properties: TemplateProperty[];
}

/** An element of the drawing; loose, because bpmn-js has no types of its own for it. */
export interface Shape {
  id: string;
  type: string;
  parent?: Shape;
  businessObject: any;
  labelTarget?: Shape;
  /** The block that is being placed. */
  block?: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Translate = (text: string, replacements?: Record<string, string>) => string;

/** A modeler's services, by the names bpmn-js knows them. */
export interface Modeler {
  importXML(xml: string): Promise<{ warnings: unknown[] }>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  get(name: string): any;
  on(event: string, callback: (event: any) => void): void;
  destroy(): void;
}

/** An editor's tool, as the frame around it knows it. */
export interface Bench {
  /** Draws a model; false where it can't be. */
  draw(model: string): Promise<boolean>;
  /** The model as it is drawn now. */
  text(): Promise<string>;
  onChange(callback: () => void): void;
  /** Shows what is wrong where it is. */
  lint(findings: Finding[]): void;
  /** Picks an element and brings it into sight. */
  select(element: string): void;
  /** What people call an element. */
  nameOf(element: string): string | undefined;
  undo(): void;
  redo(): void;
  resized(): void;
  close(): void;
}
