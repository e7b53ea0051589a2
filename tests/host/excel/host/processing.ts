import type { HostObject } from './host-object';
import { camel, HostFault, NotAnswered, pascal } from './host-object';
import type { WireAction, WirePath, WireRequest } from './wire';
import { ACTION, PATH } from './wire';

/** Ranges that the library asked to keep between requests, by their reference. References are counted, never drawn. */
export class KeptReferences {
  readonly #objects = new Map<string, HostObject>();

  constructor(public made = 0) {}

  keep(object: HostObject): string {
    this.made += 1;
    const reference = `range-${String(this.made)}`;
    this.#objects.set(reference, object);
    return reference;
  }

  find(reference: string): HostObject {
    const kept = this.#objects.get(reference);
    if (kept === undefined) throw new HostFault('InvalidObjectPath');
    return kept;
  }

  letGo(reference: unknown): void {
    this.#objects.delete(String(reference));
  }
}

/** The whole loader of office.js says in this way that ribbon commands may come. */
const LOADER_SERVICE: HostObject = { type: 'AddinInternalService', call: { notifyActionHandlerReady: () => undefined } };

/** Carries out one request's actions, one after the other. */
export class Processing {
  readonly #found = new Map<number, HostObject | null>();
  readonly #references = new Map<HostObject, string>();

  constructor(
    private readonly request: WireRequest,
    private readonly root: HostObject,
    private readonly kept: KeptReferences,
  ) {}

  act(action: WireAction): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identity(this.#object(action.ObjectPathId));
      case ACTION.query:
        return this.#query(this.#object(action.ObjectPathId), action.QueryInfo?.Select ?? []);
      case ACTION.method:
        return this.#call(action);
      case ACTION.setProperty:
        return this.#set(action);
      case ACTION.trace:
        return null;
      default:
        throw new NotAnswered('action type', String(action.ActionType));
    }
  }

  #object(pathId: number): HostObject | null {
    const known = this.#found.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.paths.get(pathId);
    if (path === undefined) throw new HostFault('InvalidObjectPath');
    const found = this.#resolve(path);
    this.#found.set(pathId, found);
    return found;
  }

  #resolve(path: WirePath): HostObject | null {
    if (path.ObjectPathType === PATH.global) return this.root;
    if (path.ObjectPathType === PATH.null) return null;
    if (path.ObjectPathType === PATH.new && path.Name.endsWith('AddinInternalService')) return LOADER_SERVICE;
    if (path.ObjectPathType === PATH.referenceId) return this.kept.find(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.#object(path.ParentObjectPathId);
    if (parent === null) return null;
    const name = camel(path.Name);
    if (path.ObjectPathType === PATH.property) return member(parent, parent.parts, name)();
    const find = member(parent, parent.find, path.ObjectPathType === PATH.indexer ? 'getItem' : name);
    return find(...this.#arguments(path.ArgumentInfo));
  }

  #arguments(info: WireAction['ArgumentInfo']): unknown[] {
    return (info?.Arguments ?? []).map((given, index) => {
      const pathId = info?.ReferencedObjectPathIds?.[index];
      return pathId === undefined || pathId === null || pathId === 0 ? given : this.#object(pathId);
    });
  }

  #identity(object: HostObject | null): unknown {
    if (object === null) return null;
    const reference = this.#references.get(object);
    return { ...(object.id !== undefined && { _Id: object.id }), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  #query(object: HostObject | null, select: readonly string[]): unknown {
    if (object === null) return null;
    const { items } = object;
    if (items !== undefined) return { _Items: items().map((item) => this.#selected(item, select)) };
    return this.#selected(object, select);
  }

  #selected(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = object.id === undefined ? {} : { _Id: object.id };
    const deeper = new Map<string, string[]>();
    for (const path of select) {
      const [name = '', ...rest] = path.split('/');
      if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), rest.join('/')]);
      else answer[pascal(name)] = member(object, object.get, name)();
    }
    for (const [name, paths] of deeper) answer[pascal(name)] = this.#query(member(object, object.parts, name)(), paths);
    return answer;
  }

  #call(action: WireAction): unknown {
    const name = camel(action.Name);
    const object = this.#object(action.ObjectPathId);
    if (object === null) return { _IsNull: true };
    if (name === '_KeepReference') {
      this.#references.set(object, this.kept.keep(object));
      return null;
    }
    if (name === '_RemoveReference') {
      this.kept.letGo(action.ArgumentInfo?.Arguments?.[0]);
      return null;
    }
    return member(object, object.call, name)(...this.#arguments(action.ArgumentInfo)) ?? null;
  }

  #set(action: WireAction): null {
    const object = this.#object(action.ObjectPathId);
    if (object === null) throw new HostFault('InvalidObjectPath');
    member(object, object.set, camel(action.Name))(this.#arguments(action.ArgumentInfo)[0]);
    return null;
  }
}

function member<Member>(object: HostObject, members: Readonly<Record<string, Member>> | undefined, name: string): Member {
  const found = members?.[name];
  if (found === undefined) throw new NotAnswered(object.type, name);
  return found;
}
