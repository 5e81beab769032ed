using Amazon.Runtime;

namespace Amazon.Organizations;

public class ActionType(string value) : ConstantClass(value)
{
    public static readonly ActionType INVITE = new("INVITE");

    public static ActionType FindValue(string value) => FindValue<ActionType>(value);

    public static implicit operator ActionType(string value) => FindValue(value);
}
