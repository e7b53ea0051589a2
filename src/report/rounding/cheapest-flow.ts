/** An edge that carries nothing or one unit, and what carrying it costs (less than nothing is a gain). */
export interface UnitEdge {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/**
 * Which edges carry a unit so that every node gives away its surplus (or takes up its need, where below nought) at the least cost.
 * Successive shortest paths; the edges must form no circle. Undefined where it cannot be done.
 */
export function cheapestFlow(nodes: number, edges: readonly UnitEdge[], surplus: readonly number[]): readonly boolean[] | undefined {
  const carries = edges.map(() => false);
  const left = [...surplus];
  const at = edgesByNode(nodes, edges);
  for (;;) {
    if (!left.some((units) => units > 0)) return left.every((units) => units === 0) ? carries : undefined;
    const path = shortestPath(nodes, edges, carries, left, at);
    if (path === undefined) return undefined;
    for (const edge of path.edges) carries[edge] = !(carries[edge] ?? false);
    left[path.from] = (left[path.from] ?? 0) - 1;
    left[path.to] = (left[path.to] ?? 0) + 1;
  }
}

function edgesByNode(nodes: number, edges: readonly UnitEdge[]): readonly (readonly number[])[] {
  const at = Array.from({ length: nodes }, () => new Array<number>());
  edges.forEach(({ from, to }, edge) => {
    at[from]?.push(edge);
    at[to]?.push(edge);
  });
  return at;
}

interface Path {
  readonly from: number;
  readonly to: number;
  readonly edges: readonly number[];
}

/** The cheapest way from a node with a surplus to one in need, over free edges forwards and carrying edges backwards. */
function shortestPath(
  nodes: number,
  edges: readonly UnitEdge[],
  carries: readonly boolean[],
  left: readonly number[],
  at: readonly (readonly number[])[],
): Path | undefined {
  const cost = left.map((units) => (units > 0 ? 0 : Infinity));
  const cameBy = new Array<number | undefined>(nodes).fill(undefined);
  const waiting = left.flatMap((units, node) => (units > 0 ? [node] : []));
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    for (const edge of at[node] ?? []) {
      const step = stepOver(edges[edge], node, carries[edge] ?? false);
      if (step === undefined) continue;
      const reached = (cost[node] ?? Infinity) + step.cost;
      if (reached >= (cost[step.to] ?? Infinity) - 1e-12) continue;
      cost[step.to] = reached;
      cameBy[step.to] = edge;
      if (!waiting.includes(step.to)) waiting.push(step.to);
    }
  }
  const ends = left.flatMap((units, node) => (units < 0 && cost[node] !== Infinity ? [node] : []));
  const to = ends.reduce<number | undefined>(
    (best, node) => (best === undefined || (cost[node] ?? 0) < (cost[best] ?? 0) ? node : best),
    undefined,
  );
  return to === undefined ? undefined : { to, ...walkedBack(to, edges, carries, cameBy) };
}

function stepOver(edge: UnitEdge | undefined, node: number, carrying: boolean): { to: number; cost: number } | undefined {
  if (edge === undefined) return undefined;
  if (edge.from === node) return carrying ? undefined : { to: edge.to, cost: edge.cost };
  return carrying ? { to: edge.from, cost: -edge.cost } : undefined;
}

function walkedBack(
  to: number,
  edges: readonly UnitEdge[],
  carries: readonly boolean[],
  cameBy: readonly (number | undefined)[],
): { readonly from: number; readonly edges: readonly number[] } {
  const path: number[] = [];
  let node = to;
  for (let edge = cameBy[node]; edge !== undefined; edge = cameBy[node]) {
    path.push(edge);
    const walked = edges[edge];
    if (walked === undefined) break;
    node = (carries[edge] ?? false) ? walked.to : walked.from;
  }
  return { from: node, edges: path };
}
