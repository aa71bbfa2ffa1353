/** A change that was told to the server. */
interface Told {
  model: string;
  /** The revision it was drawn from. */
  revision: number;
  told: number;
}

/** Keeps the last change in the browser until the server has confirmed it, for the tab may be closed before. */
export class Backup {
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  store(told: Told) {
    if (this.name) {
      try {
        localStorage.setItem(this.name, JSON.stringify(told));
      } catch (full) {
        console.warn('The browser keeps no copy of the change', full);
      }
    }
  }

  /** Drops what the server has. */
  confirmed(told: number) {
    const kept = this.read();
    if (kept && kept.told <= told) {
      localStorage.removeItem(this.name);
    }
  }

  /** What a closed tab has left behind and the server does not have. */
  unconfirmed(onServer: string): Told | null {
    const kept = this.read();
    if (kept && kept.model === onServer) {
      localStorage.removeItem(this.name);
      return null;
    }
    return kept;
  }

  private read(): Told | null {
    const text = this.name ? localStorage.getItem(this.name) : null;
    return text ? (JSON.parse(text) as Told) : null;
  }
}
