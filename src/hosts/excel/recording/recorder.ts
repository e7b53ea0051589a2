import type { RecordedAnswer, RecordedExchange, Recording } from './recording';

/** The workbook that a recording starts from: it holds no one's figures, and the comparison has the same. */
export const WORKBOOK_TO_RECORD = 'clyde-valley.xlsx';

/** What the library hands a request to. Where a real Excel is, that is `OfficeJsRequestExecutor`. */
interface RequestExecutor {
  executeAsync(customData: unknown, flags: number, request: { readonly Body: unknown }): Promise<HostAnswer>;
}

interface HostAnswer {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly Body: unknown;
}

/** A recorded exchange, to which its answer comes later. */
interface Exchange extends Omit<RecordedExchange, 'answer'> {
  answer: RecordedAnswer | undefined;
}

/** Records every request that the library sends from now on, and its answer. */
export class Recorder {
  readonly #exchanges: Exchange[] = [];
  readonly #listeners = new Set<() => void>();

  /**
   * The library keeps what it hands requests to in `_requestExecutor` of each context, whatever host it talks to. That is not
   * documented: a test holds it for the pinned version, and in a newer one nothing is recorded where it is gone.
   */
  start(): void {
    const executors = new WeakMap<object, RequestExecutor>();
    const recorded = (executor: RequestExecutor) => this.#recording(executor);
    Object.defineProperty(OfficeExtension.ClientRequestContext.prototype, '_requestExecutor', {
      get(this: object) {
        return executors.get(this);
      },
      set(this: object, executor: RequestExecutor) {
        executors.set(this, recorded(executor));
      },
      configurable: true,
    });
  }

  get count(): number {
    return this.#exchanges.length;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What was recorded so far, in an Excel of this kind and version. */
  recording({ platform, version }: Pick<Recording, 'platform' | 'version'>): Recording {
    return {
      form: 'budget-scenarios recording 1',
      workbook: WORKBOOK_TO_RECORD,
      platform,
      version,
      exchanges: this.#exchanges,
    };
  }

  #recording(executor: RequestExecutor): RequestExecutor {
    return {
      executeAsync: async (customData, flags, request) => {
        const exchange: Exchange = { flags, request: copied(request.Body), answer: undefined };
        this.#exchanges.push(exchange);
        const answer = await executor.executeAsync(customData, flags, request);
        const { HttpStatusCode: status, ErrorCode: code, Body: body } = answer;
        exchange.answer = { status, code: code ?? '', body: copied(body) };
        for (const listener of this.#listeners) listener();
        return answer;
      },
    };
  }
}

/** As it stands now: the library goes on with the same objects. */
function copied(body: unknown): unknown {
  return body === undefined ? undefined : JSON.parse(JSON.stringify(body));
}

/** Whether the open workbook is the example, by the name of its file (an address on the web). */
export function isWorkbookToRecord(address: string | null | undefined): boolean {
  return /(?:^|[\\/])clyde-valley\.xlsx(?:[?#].*)?$/i.test(address ?? '');
}
