/** A UK local authority or health board. */
export interface KnownAuthority {
  readonly name: string;
  /** The nine-character code of the Office for National Statistics, where it is known for certain; otherwise an empty text. */
  readonly code: string;
  readonly nation: Nation;
  readonly kind: AuthorityKind;
  /** It was abolished; its spend is still in older tables. */
  readonly former: boolean;
}

export type Nation = 'England' | 'Scotland' | 'Wales' | 'Northern Ireland';

export type AuthorityKind =
  'county' | 'district' | 'unitary' | 'metropolitan district' | 'London borough' | 'council area' | 'region' | 'health board';

/** Authorities of one kind: `code name` or `name`, and `= other name`s, separated by semicolons. */
export interface AuthorityList {
  readonly nation: Nation;
  readonly kind: AuthorityKind;
  readonly former?: boolean;
  readonly names: string;
}
