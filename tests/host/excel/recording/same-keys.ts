/**
 * Keys of sheets, ranges and parts are drawn by each host for itself. Whatever stands under a key's name in two answers to one request
 * means the same thing, and a later request that names the recorded key is made to name the other.
 */
export class SameKeys {
  readonly #here = new Map<string, string | number>();

  /** Learns from two answers to one question. */
  learn(recorded: unknown, replayed: unknown): void {
    if (Array.isArray(recorded) && Array.isArray(replayed)) {
      recorded.forEach((each, index) => {
        this.learn(each, replayed[index]);
      });
      return;
    }
    if (!isRecord(recorded) || !isRecord(replayed)) return;
    for (const [name, there] of Object.entries(recorded)) {
      const here = replayed[name];
      if (isKeyName(name) && typeof there === 'string' && (typeof here === 'string' || typeof here === 'number'))
        this.#here.set(there, here);
      else this.learn(there, here);
    }
  }

  /** A request in the keys of the host that it is replayed on: the names of ranges, and what methods and look-ups are given. */
  translated(request: unknown): unknown {
    if (!isRecord(request)) return request;
    const paths = isRecord(request['ObjectPaths']) ? request['ObjectPaths'] : {};
    const actions = Array.isArray(request['Actions']) ? request['Actions'] : [];
    return {
      ...request,
      ObjectPaths: Object.fromEntries(Object.entries(paths).map(([id, path]) => [id, this.#withKeys(path)])),
      Actions: actions.map((action: unknown) => this.#withKeys(action)),
    };
  }

  #withKeys(part: unknown): unknown {
    if (!isRecord(part)) return part;
    const info = part['ArgumentInfo'];
    const given = isRecord(info) && Array.isArray(info['Arguments']) ? info['Arguments'] : undefined;
    return {
      ...part,
      Name: this.#key(part['Name']),
      ...(isRecord(info) && given !== undefined && { ArgumentInfo: { ...info, Arguments: given.map((each) => this.#key(each)) } }),
    };
  }

  #key(value: unknown): unknown {
    return typeof value === 'string' ? (this.#here.get(value) ?? value) : value;
  }
}

export function isKeyName(name: string): boolean {
  return name === '_Id' || name === '_ReferenceId' || name === 'Id';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
