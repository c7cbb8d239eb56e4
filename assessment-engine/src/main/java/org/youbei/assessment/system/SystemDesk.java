package org.youbei.assessment.system;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.assessment.indicator.SystemRefusal;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Sha256;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;
import org.youbei.workflow.Workflow;

/** Draws up indicator systems: taken from a shipped one or from nothing, changed while they are drafts, frozen, followed by a further version. */
@Component
@Transactional
public class SystemDesk {
    private static final int TITLE = 200;
    private static final int SOURCE = 500;

    private final StoredSystems systems;
    private final StoredNodes nodes;
    private final Jurisdictions units;
    private final Chronicle chronicle;
    private final Workflow<IndicatorSystem, Freezing> workflow;
    private final Clock clock;

    SystemDesk(
            StoredSystems systems,
            StoredNodes nodes,
            Jurisdictions units,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.systems = systems;
        this.nodes = nodes;
        this.units = units;
        this.clock = clock;
        this.chronicle = new Chronicle(jdbc, clock, "assessment.system_fact", "system");
        this.workflow =
                new Workflow<>("indicator-system", this::locked, new FreezingRule(), chronicle, audit, events, clock);
    }

    /** The one step of a system: after it nothing in it changes. */
    private record Freezing(String remark) {}

    private final class FreezingRule implements StepRule<IndicatorSystem, Freezing> {
        @Override
        public List<Refusal> objections(StepRequest<IndicatorSystem> asked, Freezing step) {
            var system = asked.thing();
            if (!keeps(asked.actor(), system.unit())) {
                return List.of(SystemRefusal.NOT_YOURS.refusal());
            }
            return system.isDraft() ? tree(system).objections() : List.of(SystemRefusal.FROZEN.refusal());
        }

        @Override
        public StepRecord apply(StepRequest<IndicatorSystem> asked, Freezing step) {
            var system = asked.thing();
            system.freeze(hash(tree(system)));
            systems.saveAndFlush(system);
            for (var earlier : systems.findBySeriesOrderByVersionDesc(system.series())) {
                if (earlier.state() == SystemState.FROZEN && earlier.version() < system.version()) {
                    earlier.supersede();
                    systems.saveAndFlush(earlier);
                    note(asked.actor(), earlier, UUID.randomUUID(), "SUPERSEDED", SystemState.FROZEN, system.title());
                }
            }
            return StepRecord.of("FROZEN", SystemState.DRAFT, system.state(), asked.today(), step.remark())
                    .knowing(Map.of("hash", system.hash(), "version", system.version()));
        }
    }

    public static boolean keeps(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform()
                || actor.has(Role.DISTRICT_SUPERVISOR) && actor.scope().contains(unit);
    }

    /**
     * Makes a draft, empty or as a shipped system says.
     *
     * @param id made with the form, so that sending it twice makes one
     * @param origin the key of a shipped system; {@code own} for none
     * @param points whether it is a table of points; a shipped system says so itself
     */
    public Outcome<IndicatorSystem> draw(
            Actor actor, UUID id, JurisdictionCode unit, String origin, String title, boolean points) {
        if (!keeps(actor, unit)) {
            return Outcome.refused(SystemRefusal.NOT_YOURS.refusal());
        }
        var known = systems.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (units.find(unit).isEmpty()) {
            return Outcome.refused(SystemRefusal.UNIT.at("unit"));
        }
        var shipped = ShippedSystem.find(origin);
        if (shipped.isEmpty() && !origin.equals("own")) {
            return Outcome.refused(SystemRefusal.TEMPLATE.at("origin"));
        }
        var about = shipped.map(one -> one.about(title.strip()))
                .orElseGet(() -> new IndicatorSystem.About(title.strip(), "", true, null));
        var found = objections(about);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var table = shipped.map(ShippedSystem::points).orElse(points);
        var system = systems.saveAndFlush(new IndicatorSystem(id, unit, id, 1, about, origin, table));
        shipped.ifPresent(one -> nodes.replace(system, one.nodes()));
        note(actor, system, id, "DRAWN", null, about.title());
        return Outcome.done(system);
    }

    private static List<Refusal> objections(IndicatorSystem.About about) {
        var found = new ArrayList<Refusal>();
        if (about.title().isBlank()) {
            found.add(SystemRefusal.MISSING.at("title"));
        }
        if (about.title().length() > TITLE) {
            found.add(SystemRefusal.TOO_LONG.at("title", TITLE));
        }
        if (about.source().length() > SOURCE) {
            found.add(SystemRefusal.TOO_LONG.at("source", SOURCE));
        }
        var threshold = about.threshold();
        if (threshold != null && (threshold.signum() < 0 || threshold.intValue() > 100)) {
            found.add(SystemRefusal.NUMBER.at("threshold"));
        }
        return found;
    }

    /** @param revision of the system when the form was opened */
    public Outcome<IndicatorSystem> describe(
            Actor actor, UUID id, UUID request, int revision, IndicatorSystem.About about) {
        return changing(actor, id, request, system -> {
            if (system.revision() != revision) {
                return Outcome.refused(SystemRefusal.CHANGED.refusal());
            }
            var found = objections(about);
            if (!found.isEmpty()) {
                return Outcome.refused(found);
            }
            system.describe(about);
            return written(actor, system, request, "DESCRIBED", about.title());
        });
    }

    /**
     * Adds a node, or puts it in the place of another.
     *
     * @param instead the code of the node it replaces; empty for a new one
     */
    public Outcome<IndicatorSystem> put(Actor actor, UUID id, UUID request, String instead, Map<String, String> said) {
        return changing(actor, id, request, system -> {
            var all = new ArrayList<>(nodes.of(id));
            var at = index(all, instead);
            var read = NodeText.read(said, at < 0 ? all.size() : all.get(at).position());
            var node = read.node();
            if (node == null) {
                return Outcome.refused(read.faults());
            }
            var taken = index(all, node.code());
            if (taken >= 0 && taken != at) {
                return Outcome.refused(SystemRefusal.CODE_TAKEN.at("code", node.code()));
            }
            if (at < 0) {
                all.add(node);
            } else {
                all.set(at, node);
                renameAbove(all, instead, node.code());
            }
            return placed(system, all, node).then(done -> {
                nodes.replace(system, all);
                return written(
                        actor,
                        system,
                        request,
                        at < 0 ? "NODE_ADDED" : "NODE_CHANGED",
                        node.code() + " " + node.name());
            });
        });
    }

    /** A node may stand only where it is found again: below one that there is, and not below itself. */
    private static Outcome<IndicatorSystem> placed(IndicatorSystem system, List<Node> all, Node node) {
        var tree = new IndicatorTree(all, system.isPoints());
        var parent = node.parent();
        if (parent != null && tree.find(parent).isEmpty()) {
            return Outcome.refused(SystemRefusal.PARENT.at("parent", node.code(), parent));
        }
        var path = tree.path(node);
        if (path.isEmpty()) {
            return Outcome.refused(SystemRefusal.CYCLE.at("parent", node.code()));
        }
        return path.size() > IndicatorTree.DEEPEST
                ? Outcome.refused(SystemRefusal.DEPTH.at("parent", node.code()))
                : Outcome.done(system);
    }

    private static int index(List<Node> all, String code) {
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).code().equals(code)) {
                return k;
            }
        }
        return -1;
    }

    private static void renameAbove(List<Node> all, String before, String after) {
        all.replaceAll(one -> before.equals(one.parent())
                ? new Node(one.code(), after, one.position(), one.name(), one.weight(), one.origin(), one.measure())
                : one);
    }

    /** Takes a node out, with everything below it. */
    public Outcome<IndicatorSystem> remove(Actor actor, UUID id, UUID request, String code) {
        return changing(actor, id, request, system -> {
            var all = nodes.of(id);
            var tree = new IndicatorTree(all, system.isPoints());
            var gone = tree.find(code).orElseThrow(() -> new NotFound(code));
            nodes.replace(
                    system,
                    all.stream().filter(one -> !tree.path(one).contains(gone)).toList());
            return written(actor, system, request, "NODE_REMOVED", code + " " + gone.name());
        });
    }

    /**
     * Sets the weights of the nodes below one.
     *
     * @param parent empty for the top
     * @param weights by code; must sum to 1 within 1e-9
     * @param origin how they came about, kept with each of them
     */
    public Outcome<IndicatorSystem> weigh(
            Actor actor, UUID id, UUID request, String parent, Map<String, BigDecimal> weights, String origin) {
        return changing(actor, id, request, system -> {
            if (system.isPoints()) {
                return Outcome.refused(SystemRefusal.POINTS.refusal());
            }
            var all = nodes.of(id).stream()
                    .map(node -> weights.containsKey(node.code())
                                    && parent.equals(node.parent() == null ? "" : node.parent())
                            ? node.weighing(weights.get(node.code()), origin)
                            : node)
                    .toList();
            var sum = new IndicatorTree(all, false)
                    .children(parent.isEmpty() ? null : parent).stream()
                            .map(Node::weight)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.subtract(BigDecimal.ONE).abs().doubleValue() > 1e-9) {
                return Outcome.refused(SystemRefusal.WEIGHTS_SUM.refusal(
                        parent.isEmpty() ? system.title() : parent,
                        sum.stripTrailingZeros().toPlainString()));
            }
            nodes.replace(system, all);
            return written(actor, system, request, "WEIGHED", (parent + " " + origin).strip());
        });
    }

    /** Puts whole nodes, as a file says them, in the place of all that there are. All or nothing. */
    public Outcome<IndicatorSystem> load(Actor actor, UUID id, UUID request, List<Map<String, String>> lines) {
        return changing(actor, id, request, system -> {
            var all = new ArrayList<Node>();
            var faults = new ArrayList<Refusal>();
            for (int k = 0; k < lines.size(); k++) {
                var read = NodeText.read(lines.get(k), k);
                var node = read.node();
                if (node == null) {
                    faults.add(SystemRefusal.LINE.at(
                            "file",
                            k + 2,
                            String.valueOf(read.faults().getFirst().field())));
                } else if (index(all, node.code()) >= 0) {
                    faults.add(SystemRefusal.CODE_TAKEN.at("file", node.code()));
                } else {
                    all.add(node);
                }
            }
            if (all.isEmpty() && faults.isEmpty()) {
                faults.add(SystemRefusal.FILE.at("file"));
            }
            if (!faults.isEmpty()) {
                return Outcome.refused(faults.subList(0, Math.min(faults.size(), 20)));
            }
            nodes.replace(system, all);
            return written(actor, system, request, "LOADED", String.valueOf(all.size()));
        });
    }

    public Outcome<IndicatorSystem> freeze(Actor actor, UUID id, UUID request, String remark) {
        return workflow.take(actor, id, request, new Freezing(remark.strip()));
    }

    /** What keeps a system from being frozen by the actor; empty where nothing does. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, IndicatorSystem system) {
        return workflow.objections(actor, system, new Freezing(""));
    }

    /** A draft of the next version, with everything as it is now. */
    public Outcome<IndicatorSystem> next(Actor actor, UUID id, UUID further) {
        var system = locked(id);
        if (!keeps(actor, system.unit())) {
            return Outcome.refused(SystemRefusal.NOT_YOURS.refusal());
        }
        var known = systems.findById(further);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (system.isDraft()) {
            return Outcome.refused(SystemRefusal.NOT_FROZEN.refusal());
        }
        var series = systems.findBySeriesOrderByVersionDesc(system.series());
        if (series.getFirst().isDraft()) {
            return Outcome.refused(SystemRefusal.DRAFT_EXISTS.refusal());
        }
        var version = series.getFirst().version() + 1;
        var draft = systems.saveAndFlush(new IndicatorSystem(
                further, system.unit(), system.series(), version, system.about(), system.origin(), system.isPoints()));
        nodes.replace(draft, nodes.of(id));
        note(actor, draft, further, "DRAWN", null, system.title());
        return Outcome.done(draft);
    }

    private Outcome<IndicatorSystem> changing(
            Actor actor, UUID id, UUID request, Function<IndicatorSystem, Outcome<IndicatorSystem>> change) {
        var system = locked(id);
        if (!keeps(actor, system.unit())) {
            return Outcome.refused(SystemRefusal.NOT_YOURS.refusal());
        }
        if (chronicle.knows(id, request)) {
            return Outcome.done(system);
        }
        return system.isDraft() ? change.apply(system) : Outcome.refused(SystemRefusal.FROZEN.refusal());
    }

    private Outcome<IndicatorSystem> written(
            Actor actor, IndicatorSystem system, UUID request, String what, String remark) {
        systems.saveAndFlush(system);
        note(actor, system, request, what, system.state(), remark);
        return Outcome.done(system);
    }

    private void note(
            Actor actor,
            IndicatorSystem system,
            UUID request,
            String what,
            @Nullable SystemState before,
            String remark) {
        var cut = remark.substring(0, Math.min(remark.length(), 1_000));
        workflow.note(actor, system, request, StepRecord.of(what, before, system.state(), ChinaTime.today(clock), cut));
    }

    @Transactional(readOnly = true)
    public IndicatorSystem find(UUID id) {
        return systems.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** How a system stands; nothing where it is outside of the scope. */
    @Transactional(readOnly = true)
    public Optional<SystemState> state(UUID id) {
        return systems.findById(id).map(IndicatorSystem::state);
    }

    @Transactional(readOnly = true)
    public List<IndicatorSystem> versions(IndicatorSystem system) {
        return systems.findBySeriesOrderByVersionDesc(system.series());
    }

    @Transactional(readOnly = true)
    public IndicatorTree tree(IndicatorSystem system) {
        return new IndicatorTree(nodes.of(system.getId()), system.isPoints());
    }

    @Transactional(readOnly = true)
    public List<Fact<SystemState>> timeline(UUID id) {
        return chronicle.of(id, SystemState.class);
    }

    private IndicatorSystem locked(UUID id) {
        return systems.locked(id).orElseThrow(() -> new NotFound(id));
    }

    /** SHA-256 over the texts of all nodes, column by column. */
    static String hash(IndicatorTree tree) {
        var text = new StringBuilder();
        UnaryOperator<String> quoted = one -> one.length() + ":" + one + ";";
        tree.nodes().forEach(node -> NodeText.of(node).values().forEach(one -> text.append(quoted.apply(one))));
        return Sha256.hex(text.toString());
    }
}
