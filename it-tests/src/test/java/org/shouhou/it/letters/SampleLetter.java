package org.shouhou.it.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A letter as a factory writes it to the service of a maker of compressors, made up from a seed, with what is true of it.
 *
 * @param lines as they stand on the paper; those that end with {@link #RIGHT} stand to the right
 */
public record SampleLetter(
        List<String> lines, String serial, String model, String phone, LocalDate date, String organisation) {

    static final String RIGHT = "\u0000";

    private static final String[] TOWNS = {"无锡", "常州", "绍兴", "芜湖", "襄阳", "株洲", "柳州", "淄博", "保定", "鞍山", "宝鸡", "绵阳"};
    private static final String[] WORDS = {"金泰", "宏远", "恒丰", "瑞祥", "华盛", "天成", "嘉禾", "永固", "鼎新", "联创", "东升", "长江"};
    private static final String[] TRADES = {"纺织", "水泥", "化工", "机械", "食品", "玻璃", "造纸", "铸造", "制药", "电子"};
    private static final String[] SURNAMES = {
        "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨"
    };
    private static final String[] GIVEN = {"国庆", "建华", "志强", "丽萍", "晓东", "海燕", "文博", "雪梅", "立新", "永生"};
    private static final String[] MODELS = {
        "ZLV-75", "ZLG-55A", "ZLH-250", "ZLW-160", "ZLD-40", "ZLV-90", "ZLG-75A", "LU110-8", "SA37A", "GR132-10"
    };
    private static final String[] FAULTS = {
        "运行约两小时后排气温度升至112℃并报警停机",
        "启动时相序错误，面板显示故障代码OC-2",
        "油耗明显增大，三天加了一次油",
        "主机异响，振动值达到7.1mm/s",
        "卸载后不再加载，需手动重启",
        "冷干机露点持续升高，已接近工艺上限"
    };
    private static final String[] ASKS = {
        "请贵公司尽快派技术人员到现场处理，并告知所需备件及费用。", "请于收到本函后24小时内答复处理意见。", "请书面说明原因及整改措施，以便我厂安排生产。"
    };
    private static final int WIDTH = 34;

    public static SampleLetter of(long seed) {
        Random dice = new Random(seed);
        String town = one(dice, TOWNS);
        String trade = one(dice, TRADES);
        String word = one(dice, WORDS);
        String organisation = town + word + trade + (dice.nextBoolean() ? "有限公司" : "股份有限公司");
        String model = one(dice, MODELS);
        String serial = (dice.nextBoolean() ? "ZL" : "ZX") + (18 + dice.nextInt(8)) + "-"
                + String.format("%05d", dice.nextInt(100_000));
        String mobile = "1" + (3 + dice.nextInt(7)) + String.format("%09d", dice.nextInt(1_000_000_000));
        LocalDate date = LocalDate.of(2026, 1 + dice.nextInt(11), 1 + dice.nextInt(28));
        String person = one(dice, SURNAMES) + one(dice, GIVEN);
        List<String> lines = new ArrayList<>();
        if (dice.nextBoolean()) {
            lines.add(town.charAt(0) + word + "函〔2026〕" + (1 + dice.nextInt(120)) + "号" + RIGHT);
        }
        lines.add("关于" + model + "型空压机异常的函");
        lines.add("");
        lines.add("智联压缩机有限公司售后服务部：");
        wrap(
                lines,
                "　　我公司" + (2019 + dice.nextInt(6)) + "年购买贵公司" + model + "型空压机一台，机号：" + serial + "，安装于" + trade
                        + "车间空压站。近日该机" + one(dice, FAULTS) + "。我方已清洗冷却器、更换油滤，故障依旧，严重影响生产。");
        wrap(lines, "　　" + one(dice, ASKS));
        lines.add("　　联系人：" + person + "　　手机：" + mobile);
        lines.add("");
        lines.add(organisation + RIGHT);
        lines.add(date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日" + RIGHT);
        return new SampleLetter(List.copyOf(lines), serial, model, mobile, date, organisation);
    }

    /** Everything that stands on the paper, line by line. */
    public String text() {
        return String.join("\n", lines).replace(RIGHT, "");
    }

    private static void wrap(List<String> lines, String text) {
        String rest = text;
        while (rest.length() > WIDTH) {
            int end = WIDTH;
            // words of Latin letters and digits aren't broken
            while (end > 1 && isWord(rest.charAt(end)) && isWord(rest.charAt(end - 1))) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
    }

    private static boolean isWord(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '/');
    }

    private static String one(Random dice, String[] of) {
        return of[dice.nextInt(of.length)];
    }
}
