import { allOf, anyOf, audience, authored, coached, led, ownSide, sponsored, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const asksOrAnswers = anyOf(ownSide, sponsored);

/** The sponsor's expectations by version, who acknowledged which, and what leaders asked the sponsor. */
export const expectationsTables: Record<string, TablePolicy> = {
  expectation_versions: { read: audience("author_id"), add: allOf(authored, sponsored) },
  acknowledgements: { read: allOf("audience = 'alliance'", anyOf(coached, led, sponsored)), add: allOf(authored, ownSide) },
  sponsor_questions: { read: asksOrAnswers, add: allOf(oneOf("author_id", "people"), ownSide), change: sponsored },
};
