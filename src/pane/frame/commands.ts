/** What a button of Excel's ribbon or context menu asks of the pane: each opens the pane's address with one of these behind the `#`. */
export const COMMANDS = ['refresh', 'compare', 'report', 'worked-out'] as const;

export type Command = (typeof COMMANDS)[number];
