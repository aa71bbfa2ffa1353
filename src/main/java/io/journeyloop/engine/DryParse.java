package io.journeyloop.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the engine what it would say of a file, without deploying it. */
@Component
public class DryParse {

    private static final Logger log = LoggerFactory.getLogger(DryParse.class);
    private static final Pattern LINE = Pattern.compile("Line=(\\d+)");
    private static final String RULE = "engine.refused";
    private static final String FILE = "model.bpmn";
    private static final int MOST = 50;

    private final SpringProcessEngineConfiguration engine;

    DryParse(SpringProcessEngineConfiguration engine) {
        this.engine = engine;
    }

    /**
     * What the engine itself refuses in a file that the guard has let pass, beyond which nothing is deployed.
     *
     * @param root the same file as read, to tell the elements of lines
     */
    public List<Breach> refusals(byte[] bpmn, XmlElement root) {
        List<Breach> refusals = new ArrayList<>();
        engine.getCommandExecutorTxRequired().execute(context -> {
            DeploymentEntity deployment = new DeploymentEntity();
            // Of a new deployment the engine takes only what says that it is executable.
            deployment.setNew(true);
            try {
                parser().createParse()
                        .sourceInputStream(new ByteArrayInputStream(bpmn))
                        .deployment(deployment)
                        .name(FILE)
                        .execute();
            } catch (ParseException refused) {
                refused.getResorceReports().forEach(report -> report.getErrors().stream()
                        .limit(MOST)
                        .forEach(problem -> refusals.add(refusal(problem, root))));
            } catch (ProcessEngineException refused) {
                refusals.add(Breach.of(root.nearestId(), RULE, cause(refused)));
            } catch (RuntimeException stumbled) {
                log.warn("The engine stumbles over a model that the rules let pass", stumbled);
                refusals.add(Breach.of(root.nearestId(), "engine.unreadable"));
            }
            return null;
        });
        return refusals;
    }

    /**
     * What the engine refuses in a DMN file that the guard and the rules have let pass. Its own sentences name its
     * classes, so that only the place is taken from them.
     */
    public List<Breach> refusals(byte[] dmn) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            try {
                engine.getDmnEngine().parseDecisions(new ByteArrayInputStream(dmn));
                return List.<Breach>of();
            } catch (RuntimeException refused) {
                log.info("The engine refuses a decision", refused);
                Matcher line = LINE.matcher(cause(refused));
                return List.of(
                        line.find()
                                ? Breach.of("", "decision.standard", line.group(1))
                                : Breach.of("", "decision.refused"));
            }
        });
    }

    private BpmnParser parser() {
        return engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow()
                .getBpmnParser();
    }

    private static Breach refusal(Problem problem, XmlElement root) {
        String named = problem.getMainElementId();
        return Breach.of(named == null ? at(root, problem.getLine()) : named, RULE, problem.getMessage());
    }

    /** The element that stands last at or before that line. */
    private static String at(XmlElement root, int line) {
        XmlElement found = root;
        List<XmlElement> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            XmlElement element = open.removeLast();
            if (element.line() <= line && element.line() >= found.line()) {
                found = element;
            }
            open.addAll(element.children());
        }
        return found.nearestId();
    }

    private static String cause(Throwable refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
