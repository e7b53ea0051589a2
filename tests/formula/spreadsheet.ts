/**
 * A spreadsheet's reading of a formula, small and separate from the product: precedence and errors as in Excel
 * (a minus sign binds tighter than ^, ^ goes from the left, every part of AND is evaluated, IF evaluates the branch it takes).
 */
export type Value = number | string | boolean;

/** Throws what a cell would show as an error: `#VALUE!`, `#DIV/0!`, `#NUM!`. */
export function calculate(formula: string, cells: (reference: string) => Value): Value {
  const parser = new Parser(formula, cells);
  const value = parser.comparison(true);
  parser.end();
  return value;
}

class Parser {
  private readonly words: readonly string[];
  private at = 0;

  constructor(
    formula: string,
    private readonly cells: (reference: string) => Value,
  ) {
    this.words = formula.match(/"(?:[^"]|"")*"|<=|>=|<>|\d+|[A-Za-z]\w*|[-+*/^(),=<>]/g) ?? [];
    if (this.words.join('') !== formula.replace(/ (?=(?:[^"]*"[^"]*")*[^"]*$)/g, '')) throw new Error(`Not a formula: ${formula}`);
  }

  end(): void {
    if (this.at < this.words.length) throw new Error(`Too much from ${this.words.slice(this.at).join('')}`);
  }

  /** `live` is false in the branch that IF does not take: it is parsed and not evaluated. */
  comparison(live: boolean): Value {
    const left = this.sum(live);
    const operator = this.take('=', '<>', '<', '>', '<=', '>=');
    if (operator === undefined) return left;
    const right = this.sum(live);
    // Excel: any text is above any number.
    const rank = (value: Value) => (typeof value === 'number' ? 0 : 1);
    const order = rank(left) === rank(right) ? (left < right ? -1 : left > right ? 1 : 0) : rank(left) - rank(right);
    return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[operator];
  }

  private sum(live: boolean): Value {
    let value = this.product(live);
    for (let operator = this.take('+', '-'); operator !== undefined; operator = this.take('+', '-')) {
      const right = this.product(live);
      value = live ? (operator === '+' ? number(value) + number(right) : number(value) - number(right)) : 0;
    }
    return value;
  }

  private product(live: boolean): Value {
    let value = this.power(live);
    for (let operator = this.take('*', '/'); operator !== undefined; operator = this.take('*', '/')) {
      const right = this.power(live);
      if (live && operator === '/' && number(right) === 0) throw new Error('#DIV/0!');
      value = live ? (operator === '*' ? number(value) * number(right) : number(value) / number(right)) : 0;
    }
    return value;
  }

  private power(live: boolean): Value {
    let value = this.signed(live);
    while (this.take('^') !== undefined) {
      const right = this.signed(live);
      value = live ? number(value) ** number(right) : 0;
    }
    return value;
  }

  private signed(live: boolean): Value {
    if (this.take('-') === undefined) return this.single(live);
    const value = this.signed(live);
    return live ? -number(value) : 0;
  }

  private single(live: boolean): Value {
    const word = this.words[this.at++] ?? '';
    if (/^\d+$/.test(word)) return Number(word);
    if (word.startsWith('"')) return word.slice(1, -1).replaceAll('""', '"');
    if (word === '(') {
      const value = this.comparison(live);
      this.expect(')');
      return value;
    }
    if (this.take('(') === undefined) return live ? this.cells(word) : 0;
    return word === 'IF' ? this.choice(live) : this.call(word, live);
  }

  private choice(live: boolean): Value {
    const condition = this.comparison(live);
    this.expect(',');
    const then = this.comparison(live && condition === true);
    this.expect(',');
    const otherwise = this.comparison(live && condition !== true);
    this.expect(')');
    return condition === true ? then : otherwise;
  }

  private call(name: string, live: boolean): Value {
    const given: Value[] = [];
    do given.push(this.comparison(live));
    while (this.take(',') !== undefined);
    this.expect(')');
    if (!live) return 0;
    const [first = ''] = given;
    switch (name) {
      case 'AND':
        return given.every((each) => each === true);
      case 'ISNUMBER':
        return typeof first === 'number';
      // A cell's text is passed over by Excel's MAX and MIN. Here it is an error: a guard must have kept it out.
      case 'MAX':
        return Math.max(...given.map(number));
      case 'MIN':
        return Math.min(...given.map(number));
      case 'YEAR':
        return dateOf(number(first)).getUTCFullYear();
      case 'MONTH':
        return dateOf(number(first)).getUTCMonth() + 1;
      default:
        throw new Error(`#NAME? ${name}`);
    }
  }

  private take<Word extends string>(...words: readonly Word[]): Word | undefined {
    const word = words.find((each) => each === this.words[this.at]);
    if (word !== undefined) this.at += 1;
    return word;
  }

  private expect(word: string): void {
    if (this.take(word) === undefined) throw new Error(`${word} is missing before ${this.words.slice(this.at).join('')}`);
  }
}

function number(value: Value): number {
  if (typeof value !== 'number') throw new Error('#VALUE!');
  return value;
}

function dateOf(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
}
