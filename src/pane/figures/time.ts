/** `14:32`, as the clock on the person's desk says it. */
export function timeText(time: Date): string {
  return time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false });
}
