/** What the library talks to. It sets `onMessageFromHost` itself. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}
