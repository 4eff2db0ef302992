// What the page has to say, as part of the state.

import type { Message, State } from "./state";

export function withoutFailure(state: State): State {
  return { ...state, notices: state.notices.filter((notice) => !notice.failure) };
}

export function say(state: State, message: Message): State {
  // The same sentence twice says nothing new.
  const others = state.notices.filter((notice) => notice.text !== message.text);
  return { ...state, notices: [...others, { ...message, id: state.next }], next: state.next + 1 };
}
