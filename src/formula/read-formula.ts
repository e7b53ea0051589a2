import { parseCell, type Area } from './address';

/** What a formula is made of, as it stands in a cell. */
export type FormulaPart =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** A cell or a block of them; `sheet` is empty where the formula names none. */
  | { readonly kind: 'cells'; readonly area: Area }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly FormulaPart[] }
  | { readonly kind: 'operation'; readonly operator: FormulaOperator; readonly left: FormulaPart; readonly right: FormulaPart }
  | { readonly kind: 'negative'; readonly of: FormulaPart };

export type FormulaOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** How tightly each binds, loosest first. */
const LEVELS: readonly (readonly FormulaOperator[])[] = [['=', '<>', '<=', '>=', '<', '>'], ['&'], ['+', '-'], ['*', '/'], ['^']];

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const TOKEN = new RegExp(
  String.raw`\s*(?:(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?<text>"(?:[^"]|"")*")|(?<cells>(?:(?:'(?:[^']|'')+'|[\w.]+)!)?${CELL}(?::${CELL})?)(?![\w(])|(?<name>[A-Za-z][\w.]*)(?=\()|(?<sign><>|<=|>=|[-+*/^&=<>(),]))\s*`,
  'y',
);

type Token = { readonly kind: 'number' | 'text' | 'cells' | 'name' | 'sign'; readonly text: string };

/**
 * Reads a formula of the kind that our sheets hold, with or without its `=`: numbers, texts, cells, blocks of cells, functions and
 * operators in English. Undefined where it holds anything else (names, structured references, arrays).
 */
export function readFormula(formula: string): FormulaPart | undefined {
  const tokens = tokensOf(formula.replace(/^\s*=/, ''));
  if (tokens === undefined) return undefined;
  let at = 0;
  const next = (text: string): boolean => {
    const found = tokens[at]?.kind === 'sign' && tokens[at]?.text === text;
    if (found) at += 1;
    return found;
  };

  function level(index: number): FormulaPart | undefined {
    const operators = LEVELS[index];
    if (operators === undefined) return single();
    let left = level(index + 1);
    while (left !== undefined) {
      const operator = operators.find(next);
      if (operator === undefined) return left;
      const right = level(index + 1);
      left = right === undefined ? undefined : { kind: 'operation', operator, left, right };
    }
    return undefined;
  }

  function single(): FormulaPart | undefined {
    if (next('-')) {
      const of = single();
      return of === undefined ? undefined : { kind: 'negative', of };
    }
    if (next('+')) return single();
    if (next('(')) {
      const inner = level(0);
      return next(')') ? inner : undefined;
    }
    const token = tokens?.[at];
    if (token === undefined || token.kind === 'sign') return undefined;
    at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'text':
        return { kind: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'cells': {
        const area = areaOf(token.text);
        return area === undefined ? undefined : { kind: 'cells', area };
      }
      case 'name':
        return call(token.text.toUpperCase());
    }
  }

  function call(name: string): FormulaPart | undefined {
    next('(');
    const of: FormulaPart[] = [];
    if (next(')')) return { kind: 'call', name, of };
    do {
      const argument = level(0);
      if (argument === undefined) return undefined;
      of.push(argument);
    } while (next(','));
    return next(')') ? { kind: 'call', name, of } : undefined;
  }

  const whole = level(0);
  return at === tokens.length ? whole : undefined;
}

/** The blocks of cells that a formula names, each once, in their order. */
export function areasIn(part: FormulaPart): readonly Area[] {
  const found = new Map<string, Area>();
  const look = (each: FormulaPart): void => {
    if (each.kind === 'cells') found.set(JSON.stringify(each.area), each.area);
    else if (each.kind === 'call') each.of.forEach(look);
    else if (each.kind === 'negative') look(each.of);
    else if (each.kind === 'operation') [each.left, each.right].forEach(look);
  };
  look(part);
  return [...found.values()];
}

function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const groups = TOKEN.exec(formula)?.groups;
    if (groups === undefined) return undefined;
    const kind = (['number', 'text', 'cells', 'name', 'sign'] as const).find((each) => groups[each] !== undefined);
    if (kind === undefined) return undefined;
    tokens.push({ kind, text: groups[kind] ?? '' });
  }
  return tokens;
}

function areaOf(text: string): Area | undefined {
  const mark = text.lastIndexOf('!');
  const sheet = text.slice(0, Math.max(0, mark)).replace(/^'|'$/g, '').replaceAll("''", "'");
  const [first, last] = text
    .slice(mark + 1)
    .split(':')
    .map(parseCell);
  if (first === undefined) return undefined;
  const end = last ?? first;
  return { sheet, ...first, rows: end.row - first.row + 1, columns: end.column - first.column + 1 };
}
