/**
 * Who brings a benefit about: the authority itself, authorities together, or everybody through a national agreement. A measure has one, so
 * that a benefit counts once whatever it is reported under: a rate that is agreed for all of Scotland is no achievement of one group of councils.
 */
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** The first holds until somebody says otherwise. */
export const ATTRIBUTIONS = ['own', 'collaborative', 'national'] as const;
