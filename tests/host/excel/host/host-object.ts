/** An object of the workbook as the wire sees it. Names are those of the documentation, in camelCase. */
export interface HostObject {
  readonly type: string;
  /** What finds the object again in its collection. */
  readonly id?: string | number;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects that hang on this one; null where there is none. */
  readonly parts?: Readonly<Record<string, () => HostObject | null>>;
  /** Methods that answer an object. */
  readonly find?: Readonly<Record<string, (...args: readonly unknown[]) => HostObject | null>>;
  /** Methods that answer a value or nothing. */
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly items?: () => readonly HostObject[];
}

/** An error as Excel answers it: the code is what the add-in reads. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

export function missing(): never {
  throw new HostFault('ItemNotFound');
}

/** A member that the test host does not answer: a gap in the host, never a silent success. */
export class NotAnswered extends Error {
  constructor(type: string, member: string) {
    super(`The test host does not answer ${type}.${member}.`);
  }
}

export function camel(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
