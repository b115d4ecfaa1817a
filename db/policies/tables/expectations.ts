import { allOf, anyOf, audience, authored, coached, drafted, led, ownSide, sponsored, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const asksOrAnswers = anyOf(ownSide, sponsored);

/** The sponsor's expectations by version, who acknowledged which, and what leaders asked the sponsor. */
export const expectationsTables: Record<string, TablePolicy> = {
  // The first version is kept by the launch, while whoever launches is no party yet, and HR never becomes one.
  expectation_versions: { read: audience("author_id"), add: anyOf(allOf(authored, sponsored), allOf(oneOf("author_id", "people"), "audience = 'alliance'", drafted)) },
  acknowledgements: { read: allOf("audience = 'alliance'", anyOf(coached, led, sponsored)), add: allOf(authored, ownSide) },
  sponsor_questions: { read: asksOrAnswers, add: allOf(oneOf("author_id", "people"), ownSide), change: sponsored },
};
