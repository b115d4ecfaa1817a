import type { ReleaseVector } from "./release-check";

const cell = (members: string, variable = "x", coefficient = 1) => [{ members: members.split(" "), var: variable, coef: coefficient }];
const difference = (members: string) => [...cell(members, "end"), ...cell(members, "base", -1)];

/** Releases whose verdict is known: worked by hand and confirmed by brute force. Two follow the examples in the help pages of
 *  Culture Amp. `exposed` is the smallest set of people on whom some combination of the figures depends. */
export const releaseVectors: { name: string; release: ReleaseVector; result: "pass" | "fail"; exposed: string[] | null }[] = [
  { name: "overall9+peers4+reports4, manager hidden", release: { k: 3, knownToViewer: [], cells: [cell("m1 p1 p2 p3 p4 r1 r2 r3 r4"), cell("p1 p2 p3 p4"), cell("r1 r2 r3 r4")] }, result: "fail", exposed: ["m1"] },
  { name: "overall8+peers4+reports4", release: { k: 3, knownToViewer: [], cells: [cell("p1 p2 p3 p4 r1 r2 r3 r4"), cell("p1 p2 p3 p4"), cell("r1 r2 r3 r4")] }, result: "pass", exposed: null },
  { name: "overall7 (m1,r2,p4)+peers4 k4", release: { k: 4, knownToViewer: [], cells: [cell("m1 r1 r2 p1 p2 p3 p4"), cell("p1 p2 p3 p4")] }, result: "fail", exposed: ["m1", "r1", "r2"] },
  { name: "late batch of 3: n4 then n7", release: { k: 3, knownToViewer: [], cells: [cell("p1 p2 p3 p4"), cell("p1 p2 p3 p4 p5 p6 p7")] }, result: "pass", exposed: null },
  { name: "base8,end8 overall + paired diff on 7", release: { k: 3, knownToViewer: [], cells: [cell("s1 s2 s3 s4 s5 s6 s7 b8", "base"), cell("s1 s2 s3 s4 s5 s6 s7 e8", "end"), difference("s1 s2 s3 s4 s5 s6 s7")] }, result: "fail", exposed: ["b8", "e8"] },
  { name: "base 5+3, end 5+3, paired diff on 5", release: { k: 3, knownToViewer: [], cells: [cell("s1 s2 s3 s4 s5 b1 b2 b3", "base"), cell("s1 s2 s3 s4 s5 e1 e2 e3", "end"), difference("s1 s2 s3 s4 s5")] }, result: "pass", exposed: null },
  { name: "CultureAmp ex2: remainder 6", release: { k: 5, knownToViewer: [], cells: [cell("t1 t2 t3 t4 t5 t6 t7 t8 t9 s1 s2 s3 s4 s5 s6"), cell("t1 t2 t3 t4 t5 t6 t7 t8 t9")] }, result: "pass", exposed: null },
  { name: "two departments 8 and 1: show total + 8", release: { k: 3, knownToViewer: [], cells: [cell("t1 t2 t3 t4 t5 t6 t7 t8 q"), cell("t1 t2 t3 t4 t5 t6 t7 t8")] }, result: "fail", exposed: ["q"] },
  { name: "item means n6,n6 + composite n6", release: { k: 3, knownToViewer: [], cells: [cell("s1 s2 s3 s4 s5 s6", "q1"), cell("s1 s2 s3 s4 s5 s6", "q2"), [...cell("s1 s2 s3 s4 s5 s6", "q1"), ...cell("s1 s2 s3 s4 s5 s6", "q2")]] }, result: "pass", exposed: null },
  { name: "three overlapping cells AB,BC,AC of 2 each k3", release: { k: 3, knownToViewer: [], cells: [cell("a1 a2 b1 b2"), cell("b1 b2 c1 c2"), cell("a1 a2 c1 c2")] }, result: "fail", exposed: ["a1", "a2"] },
  { name: "hr cohort: 6 leaders then 5 leaders released", release: { k: 5, knownToViewer: [], cells: [cell("l1 l2 l3 l4 l5 l6"), cell("l1 l2 l3 l4 l5")] }, result: "fail", exposed: ["l6"] },
  { name: "matched 5 in both waves, base 5+3, end 5+3, k3", release: { k: 3, knownToViewer: [], cells: [cell("s1 s2 s3 s4 s5 b1 b2 b3", "base"), cell("s1 s2 s3 s4 s5 e1 e2 e3", "end"), cell("s1 s2 s3 s4 s5", "base"), cell("s1 s2 s3 s4 s5", "end")] }, result: "pass", exposed: null },
];
