using Amazon.Runtime;

namespace Amazon.ConfigService;

public class MaximumExecutionFrequency(string value) : ConstantClass(value)
{
    public static readonly MaximumExecutionFrequency Six_Hours = new("Six_Hours");

    public static readonly MaximumExecutionFrequency TwentyFour_Hours = new("TwentyFour_Hours");

    public static MaximumExecutionFrequency FindValue(string value) => FindValue<MaximumExecutionFrequency>(value);

    public static implicit operator MaximumExecutionFrequency(string value) => FindValue(value);
}
