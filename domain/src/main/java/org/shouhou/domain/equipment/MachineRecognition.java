package org.shouhou.domain.equipment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which machine a message is about, where that can be told without doubt; else those it may be about, for a person to
 * choose from.
 *
 * @param machine empty where there is none or a doubt
 * @param trace how it was found; null where it wasn't
 * @param typeId the product type of the machine, or of the models named where they are of one; null where neither tells it
 * @param candidates where there is a doubt, the likeliest first
 */
public record MachineRecognition(
        Optional<KnownMachine> machine, MachineTrace trace, Long typeId, List<KnownMachine> candidates) {

    /** So many of a customer's machines are looked at. */
    public static final int OF_CUSTOMER = 50;

    /** So many are proposed to a person. */
    private static final int PROPOSED = 6;

    /** A model and what it is looked up by: its code in capitals, without spaces and hyphens. */
    public record KnownModel(long id, String key, long typeId) {}

    /** A machine and whose it is; the customer is null while unknown. */
    public record KnownMachine(long id, long modelId, long typeId, String serialKey, Long customerId) {}

    /**
     * Who wrote.
     *
     * @param customerId null while unknown
     * @param forOthers whether they write for customers of ours, as agents and salespeople do
     */
    public record Sender(Long customerId, boolean forOthers) {}

    /**
     * @param models those with a key of the message
     * @param machines those with a serial number of the message, and the sender's customer's
     */
    public static MachineRecognition of(
            MachineClues clues, List<KnownModel> models, List<KnownMachine> machines, Sender sender) {
        Set<String> named = clues.named(models.stream().map(KnownModel::key).collect(Collectors.toSet()));
        List<KnownModel> meant =
                models.stream().filter(it -> named.contains(it.key())).toList();
        Set<Long> modelIds = meant.stream().map(KnownModel::id).collect(Collectors.toSet());
        Long typeNamed = onlyOne(meant.stream().map(KnownModel::typeId).toList());

        List<KnownMachine> written = bySerial(clues, machines, modelIds, sender);
        if (!written.isEmpty()) {
            boolean sure = written.size() == 1 && fits(written.get(0), sender);
            return sure ? found(written.get(0), MachineTrace.SERIAL) : doubt(typeNamed, written);
        }
        List<KnownMachine> theirs =
                machines.stream().filter(it -> isOf(it, sender)).toList();
        if (!modelIds.isEmpty()) {
            List<KnownMachine> ofModel = theirs.stream()
                    .filter(it -> modelIds.contains(it.modelId()))
                    .toList();
            return ofModel.size() == 1 && !sender.forOthers()
                    ? found(ofModel.get(0), MachineTrace.MODEL_AND_CUSTOMER)
                    : doubt(typeNamed, ofModel);
        }
        return theirs.size() == 1 && !sender.forOthers()
                ? found(theirs.get(0), MachineTrace.ONLY_MACHINE)
                : doubt(null, theirs);
    }

    /** Those whose serial numbers stand in the text; a mere number counts only where model or customer bear it out. */
    private static List<KnownMachine> bySerial(
            MachineClues clues, List<KnownMachine> machines, Set<Long> modelIds, Sender sender) {
        List<KnownMachine> written = machines.stream()
                .filter(it -> clues.serials().contains(it.serialKey()))
                .filter(it ->
                        !MachineClues.isNumber(it.serialKey()) || modelIds.contains(it.modelId()) || isOf(it, sender))
                .toList();
        // one number on machines of several models: the model named decides, or whose they are
        List<KnownMachine> nearest = new ArrayList<>();
        for (String serial :
                written.stream().map(KnownMachine::serialKey).distinct().toList()) {
            List<KnownMachine> same =
                    written.stream().filter(it -> it.serialKey().equals(serial)).toList();
            nearest.addAll(Stream.of(
                            same.stream().filter(it -> modelIds.contains(it.modelId())),
                            same.stream().filter(it -> isOf(it, sender)),
                            same.stream())
                    .map(Stream::toList)
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .orElseThrow());
        }
        return nearest;
    }

    /** Whether nothing speaks against the sender writing about it. */
    private static boolean fits(KnownMachine machine, Sender sender) {
        return sender.forOthers()
                || sender.customerId() == null
                || machine.customerId() == null
                || isOf(machine, sender);
    }

    private static boolean isOf(KnownMachine machine, Sender sender) {
        return sender.customerId() != null && sender.customerId().equals(machine.customerId());
    }

    private static MachineRecognition found(KnownMachine machine, MachineTrace trace) {
        return new MachineRecognition(Optional.of(machine), trace, machine.typeId(), List.of());
    }

    private static MachineRecognition doubt(Long typeNamed, List<KnownMachine> candidates) {
        // of more than a few, the first few would be any: whoever knows looks for the right one
        List<KnownMachine> proposed = candidates.size() > PROPOSED ? List.of() : List.copyOf(candidates);
        Long typeId = typeNamed != null || candidates.isEmpty()
                ? typeNamed
                : onlyOne(candidates.stream().map(KnownMachine::typeId).toList());
        return new MachineRecognition(Optional.empty(), null, typeId, proposed);
    }

    private static Long onlyOne(List<Long> values) {
        Set<Long> different = new HashSet<>(values);
        different.removeIf(Objects::isNull);
        return different.size() == 1 ? different.iterator().next() : null;
    }
}
