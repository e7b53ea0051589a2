import { camel } from '../host/host-object';
import type { WireAction, WirePath, WireRequest } from '../host/wire';
import { ACTION, PATH } from '../host/wire';

/** What an action asks for, as one would write it in the add-in: `workbook.worksheets.getItem("Workings").getRange("A1:B2").load()`. */
export function askedBy(request: WireRequest, action: WireAction): string {
  const object = pathText(request, request.paths.get(action.ObjectPathId));
  if (action.ActionType === ACTION.query) return `${object}.load()`;
  if (action.ActionType === ACTION.method) return `${object}.${camel(action.Name)}(${argumentsText(action.ArgumentInfo)})`;
  if (action.ActionType === ACTION.setProperty) return `${object}.${camel(action.Name)} = `;
  return object;
}

function pathText(request: WireRequest, path: WirePath | undefined): string {
  if (path === undefined) return '?';
  const parent = path.ParentObjectPathId === undefined ? '' : pathText(request, request.paths.get(path.ParentObjectPathId));
  switch (path.ObjectPathType) {
    case PATH.global:
      return 'workbook';
    case PATH.property:
      return `${parent}.${camel(path.Name)}`;
    case PATH.indexer:
      return `${parent}.getItem(${argumentsText(path.ArgumentInfo)})`;
    case PATH.method:
      return `${parent}.${camel(path.Name)}(${argumentsText(path.ArgumentInfo)})`;
    default:
      return path.Name;
  }
}

function argumentsText(info: WireAction['ArgumentInfo']): string {
  return (info?.Arguments ?? []).map((each) => JSON.stringify(each).slice(0, 60)).join(', ');
}
