import type { Told } from "../drawn-model";
import type { Scalar } from "../host-object";

/**
 * Properties that are kept as they are given and read back, each with what it is before anyone has given it.
 * `refuse` is called with the name of a property before it is written.
 */
export function toldScalars(
  told: Told,
  prefix: string,
  defaults: Readonly<Record<string, unknown>>,
  refuse: (name: string) => void,
): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, before]): readonly [string, Scalar] => [
      name,
      {
        get: () => (told.has(prefix + name) ? told.get(prefix + name) : before),
        set: (given) => {
          refuse(name);
          told.set(prefix + name, given);
        },
      },
    ]),
  );
}
