/**
 * The queue that one came from. `from` is its query (`status=in_review&at=…`), carried along in the address of the case;
 * whatever it says, it leads to the queue.
 */
export function cameFrom(from: string | string[] | undefined) {
  const query = Object.fromEntries(new URLSearchParams(typeof from === 'string' ? from.slice(0, longest) : ''));
  return { pathname: '/desk', query };
}

const longest = 4000;
