namespace Amazon.Organizations.Model;

public class EnablePolicyTypeRequest : AmazonOrganizationsRequest
{
    public string RootId { get; set; }
    public PolicyType PolicyType { get; set; }
}
