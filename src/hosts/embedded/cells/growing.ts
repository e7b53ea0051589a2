type Numbers = Int32Array | Uint16Array | Uint8Array | Float64Array;

/** A column of numbers that grows as they come. */
export class Growing<Column extends Numbers> {
  length = 0;
  private column: Column;

  constructor(private readonly make: new (length: number) => Column) {
    this.column = new make(64);
  }

  push(value: number): void {
    if (this.length === this.column.length) {
      const larger = new this.make(this.length * 2);
      larger.set(this.column);
      this.column = larger;
    }
    this.column[this.length] = value;
    this.length += 1;
  }

  /** The numbers gathered, in a column no longer than they are. */
  all(): Column {
    const exact = new this.make(this.length);
    exact.set(this.column.subarray(0, this.length));
    return exact;
  }
}

/** Texts that come again and again, each kept once and named by its place. */
export class Interned {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();
  private last = '';
  private lastPlace = -1;

  placeOf(text: string): number {
    if (text === this.last && this.lastPlace >= 0) return this.lastPlace;
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.all.length;
      this.all.push(text);
      this.places.set(text, place);
    }
    this.last = text;
    this.lastPlace = place;
    return place;
  }
}
