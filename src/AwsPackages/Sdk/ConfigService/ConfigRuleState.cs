using Amazon.Runtime;

namespace Amazon.ConfigService;

public class ConfigRuleState(string value) : ConstantClass(value)
{
    public static readonly ConfigRuleState ACTIVE = new("ACTIVE");

    public static readonly ConfigRuleState DELETING = new("DELETING");

    public static readonly ConfigRuleState DELETING_RESULTS = new("DELETING_RESULTS");

    public static readonly ConfigRuleState EVALUATING = new("EVALUATING");

    public static ConfigRuleState FindValue(string value) => FindValue<ConfigRuleState>(value);

    public static implicit operator ConfigRuleState(string value) => FindValue(value);
}
