/** Whether a number format code (en-US) shows a number as a date: it has a day, month or year outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[dy]|mmm|m[/-]|[/-]m/i.test(codes) && !/general|[#0?]/i.test(codes.replace(/0+$/, ''));
}
