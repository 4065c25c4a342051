import type { HostObject } from "./host-object";

/** The ranges that the client holds on to between syncs, by the name it was given for each. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly names = new Map<HostObject, string>();

  keep(object: HostObject): string {
    const name = this.names.get(object) ?? `{reference-${this.names.size + 1}}`;
    this.names.set(object, name);
    this.objects.set(name, object);
    return name;
  }

  get(name: string): HostObject | undefined {
    return this.objects.get(name);
  }

  forget(name: string): void {
    this.objects.delete(name);
  }
}
